import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Message } from '../outbox/drain.js';
import { append, type Messages } from '../outbox/outbox.js';
import { Clock } from '../platform/clock.js';
import { SETTINGS, type Settings } from '../settings.js';
import { addresseesOf, readersOf } from './addressees.js';
import { html, plainText } from './layout.js';
import type { Content, LetterKind, Audience } from './letter.js';
import { letters } from './letters.js';
import './mail.js';
import { officesIn, openDirectory, type OfficeDirectory } from './office-directory.js';
import { oneLine } from '../words/text.js';

/** One mailbox, and what its copy of a letter says of whom it is for. */
interface Copy {
  address: string;
  /** The office that is told. */
  office: number;
  greeting: string;
  insteadOf: string | null;
}

/** Turns what happened into mails: a copy of the letter for every mailbox of those who are told. */
@Injectable()
export class Composer {
  constructor(
    private readonly clock: Clock,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /** Writes the mails and their notices in `tx`: all of them, or after a failure none. */
  async compose<K extends LetterKind>(tx: EntityManager, message: Message<K>): Promise<void> {
    const letter = letters[message.kind];
    const directory = await openDirectory(tx, officesIn(message.payload));
    const copies = await copiesFor(tx, letter.told(message.payload, directory), directory);
    if (copies.length === 0) throw new Error('There is nobody yet whom this could be mailed to.');
    for (const copy of copies) {
      const context = { directory, reader: copy.office, at: message.appendedAt };
      const content = letter.write(message.payload, context);
      await this.post(tx, message, copy, content, letter.secret === true);
    }
  }

  private async post(
    tx: EntityManager,
    { id: event, kind, payload, expiresAt }: Message<LetterKind>,
    { address, office, ...copy }: Copy,
    content: Content,
    secret: boolean,
  ): Promise<void> {
    const at = this.clock.now();
    const sheet = { ...copy, content, site: this.settings.publicUrl };
    const subject = oneLine(content.subject);
    const body = { text: plainText(sheet), html: html(sheet) };
    const id = await append(tx, at, 'mail', { to: address, subject, ...body }, expiresAt);
    const kept = secret ? { text: null, html: null } : body;
    const by = causeOf(payload);
    await tx.query(
      `INSERT INTO notices (id, event_id, kind, office_id, by_office_id, address, subject, text, html, secret,
         composed_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
      [id, event, kind, office, by, address, subject, kept.text, kept.html, secret, at],
    );
  }
}

/** Whose doing it was: of what the system does for an office by itself, that office's. */
function causeOf(payload: Messages[LetterKind]): number | null {
  if (!('byOffice' in payload)) return null;
  return payload.byOffice ?? ('office' in payload ? payload.office : null);
}

async function copiesFor(
  tx: EntityManager,
  told: Audience,
  directory: OfficeDirectory,
): Promise<Copy[]> {
  if ('person' in told) {
    const { name, address, office } = told.person;
    return [{ address, office, greeting: `Yth. Bapak/Ibu ${oneLine(name)},`, insteadOf: null }];
  }
  const readers = await readersOf(tx, directory.ids());
  return addresseesOf(told.offices, directory, readers).map(({ address, office, insteadOf }) => ({
    address,
    office: insteadOf ?? office,
    greeting: `Yth. Bapak/Ibu petugas blangko ${directory.nameOf(office)},`,
    insteadOf:
      insteadOf === null ? null : whyHere(directory.nameOf(insteadOf), directory.nameOf(office)),
  }));
}

const whyHere = (meant: string, here: string) =>
  `Surat ini ditujukan kepada ${meant}. Di sana tidak ada penerima surat yang aktif, ` +
  `karena itu surat ini disampaikan kepada ${here}.`;
