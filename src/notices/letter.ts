import type { MessageKind, Messages } from '../outbox/outbox.js';
import type { OfficeDirectory } from './office-directory.js';

/** Everything that is told in a letter; a mail is what a letter became, and `letter.received` one that came in. */
export type LetterKind = Exclude<MessageKind, 'mail' | 'letter.received'>;

/** A label and what stands beside it. */
export type Fact = readonly [label: string, value: string];

/** To a page of the app. */
export interface Link {
  label: string;
  path: string;
}

/** One of many that are told of: what it is called, where it is seen, and what is told of it, a line or two. */
export interface Entry {
  name: string;
  path?: string;
  told: string;
}

export interface Section {
  title: string;
  rows?: Fact[];
  entries?: Entry[];
  /** Where what the section tells of is done. */
  link?: Link;
}

/** What a letter says, in plain Indonesian; how it looks is the layout's. */
export interface Content {
  subject: string;
  /** Paragraphs. */
  opening: string[];
  facts?: Fact[];
  /** Words that a person wrote, shown as theirs. */
  quote?: { label: string; text: string } | null;
  sections?: Section[];
  /** What the reader is asked to do, and where. */
  closing?: string[];
  link: Link;
}

/** Where a letter is read, and what it may look up. */
export interface LetterContext {
  directory: OfficeDirectory;
  /** The office the letter is for; its clocks are the letter's. */
  reader: number;
  /** When that happened which the letter tells. */
  at: Date;
}

export type Audience =
  | { offices: number[] }
  /** One person alone; `office` is theirs. */
  | { person: { name: string; address: string; office: number } };

export interface Letter<K extends LetterKind> {
  /** Who is told, in the order in which one mailbox of two offices is theirs. */
  told(message: Messages[K], directory: OfficeDirectory): Audience;
  write(message: Messages[K], context: LetterContext): Content;
  /** It carries a secret, or what is one person's alone: its words are kept nowhere but in the mail. */
  secret?: true;
}

export type Letters = { [K in LetterKind]: Letter<K> };
