import { Injectable } from '@nestjs/common';
import { recordChange } from '../access/audit-log.js';
import { idempotently } from '../access/idempotency.js';
import { authorise } from '../access/permissions.js';
import { MINISTRY } from '../access/reach.js';
import type { UseCaseContext } from '../access/use-case-context.js';
import { officeByCode } from '../offices/office-lines.js';
import { conflict } from '../platform/refusal.js';
import { Transactions } from '../platform/transactions.js';
import { RestockingService } from '../restocking/restocking.service.js';
import type { OneLetterDto, OpenByLetterDto } from './letters.dto.js';
import { attachmentNotFound, letterById } from './letters.queries.js';
import { referenceOf, settle } from './settling.js';

/** What those who see a letter do with it: open the request themselves, delete what is not to be kept. */
@Injectable()
export class LettersService {
  constructor(
    private readonly transactions: Transactions,
    private readonly restocking: RestockingService,
  ) {}

  /** As the actor's own act, for their own office or one below that wrote. */
  open(
    act: UseCaseContext,
    id: string,
    { quantity, note = null }: OpenByLetterDto,
  ): Promise<OneLetterDto> {
    return this.transactions.run(async (tx) => {
      const { office: code } = await letterById(tx, act.actor, id);
      authorise(act.actor, 'request.open', code ?? MINISTRY);
      return idempotently(tx, act, async () => {
        await tx.query(`SELECT FROM incoming_letters WHERE id = $1 FOR UPDATE`, [id]);
        const letter = await letterById(tx, act.actor, id);
        if (code === null)
          throw conflict(
            'letter.unmatched',
            'Nobody known wrote this letter. Open the request by hand, for the office that it is of.',
          );
        if (letter.state === 'settled')
          throw conflict('letter.settled', 'A request came of this letter already.');
        const office = await officeByCode(tx, code);
        const asked = { quantity, note, reference: referenceOf(letter) };
        const request = await this.restocking.openByLetter(tx, act, office, asked);
        await settle(tx, act, id, 'opened', request.id);
        return letterById(tx, act.actor, id);
      });
    }, act.within);
  }

  /**
   * Deletes what is in an attachment, and the mail as it came with it, for good and on record. Its name, its
   * size and why it went stay.
   */
  purge(act: UseCaseContext, id: string, nth: number, reason: string): Promise<OneLetterDto> {
    return this.transactions.run(async (tx) => {
      const { office: code, attachments } = await letterById(tx, act.actor, id);
      authorise(act.actor, 'letter.purge', code ?? MINISTRY);
      return idempotently(tx, act, async () => {
        const purged = await tx.query<[unknown[], number]>(
          `UPDATE letter_attachments SET content = NULL, purged_at = $3, purged_by = $4, purged_by_office = $5,
             purge_reason = $6
           WHERE letter_id = $1 AND nth = $2 AND content IS NOT NULL RETURNING nth`,
          [id, nth, act.at, act.actor.personId, act.actor.office.id, reason],
        );
        if (purged[1] === 0) throw attachmentNotFound();
        await tx.query(`UPDATE incoming_letters SET raw = NULL WHERE id = $1`, [id]);
        const { name } = attachments.find((each) => each.nth === nth)!;
        const office = code ? await officeByCode(tx, code) : act.actor.office;
        await recordChange(tx, act, office.id, 'letter.purged', { name }, { reason });
        return letterById(tx, act.actor, id);
      });
    }, act.within);
  }
}
