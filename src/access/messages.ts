/**
 * What a letter with a secret link needs. The token stands here in clear until the mail has left or
 * failed, and nowhere else: never show or log this payload.
 */
export interface SecretLinkMessage {
  personId: string;
  email: string;
  name: string;
  /** The person's office, its internal id. */
  office: number;
  token: string;
  /** An instant, ISO 8601. */
  expiresAt: string;
  /** Who invites, and their office; null where the person asked themself. */
  by: string | null;
  byOffice: number | null;
  /** The address that is to be theirs, where the link is about one. */
  wanted?: string;
}

/** What a person is told of their own account once it is so. `office` is theirs, its internal id. */
interface AccountMessage {
  personId: string;
  email: string;
  name: string;
  office: number;
}

export interface PasswordChangedMessage extends AccountMessage {
  client: string;
  /** What it said it was, in plain words. */
  device: string | null;
}

/** `email` is the address of before. */
export interface AddressChangedMessage extends AccountMessage {
  wanted: string;
  /** The admin who agreed in place of the old mailbox, and their office. */
  by: string | null;
  byOffice: number | null;
}

/** What was done with a person's second factor. */
export interface SecondFactorMessage extends AccountMessage {
  what: 'set' | 'removed' | 'reset' | 'codes_made' | 'code_used';
  /** How many recovery codes are left, where one was used. */
  left: number | null;
  /** Where it came from; null where an admin did it. */
  client: string | null;
  device: string | null;
  /** The admin who did it, and their office. */
  by: string | null;
  byOffice: number | null;
}

declare module '../outbox/outbox.js' {
  interface Messages {
    'person.invited': SecretLinkMessage;
    'person.password_reset': SecretLinkMessage;
    'person.password_changed': PasswordChangedMessage;
    'person.second_factor': SecondFactorMessage;
    /** To the present address. */
    'person.address_agreement': SecretLinkMessage;
    /** To the address that is to be theirs. */
    'person.address_confirmation': SecretLinkMessage;
    /** To the address that was theirs. */
    'person.address_changed': AddressChangedMessage;
  }
}
