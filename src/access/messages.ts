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
}

declare module '../outbox/outbox.js' {
  interface Messages {
    'person.invited': SecretLinkMessage;
    'person.password_reset': SecretLinkMessage;
  }
}
