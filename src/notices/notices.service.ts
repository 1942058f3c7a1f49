import { Injectable } from '@nestjs/common';
import type { UseCaseContext } from '../access/use-case-context.js';
import { idempotently } from '../access/idempotency.js';
import { recordChange } from '../access/audit-log.js';
import { authorise } from '../access/permissions.js';
import { isWithin } from '../access/reach.js';
import { officeByCode } from '../offices/office-lines.js';
import { tryAgain } from '../outbox/outbox.js';
import { conflict } from '../platform/refusal.js';
import { Transactions } from '../platform/transactions.js';
import './mail.js';
import type { NoticeDto, NoticeWithBodyDto } from './notices.dto.js';
import { noticeById, shownTo } from './notices.queries.js';

@Injectable()
export class NoticesService {
  constructor(private readonly transactions: Transactions) {}

  /**
   * Sends a mail again that has failed, the same words under the same Message-ID, with another seven
   * days of tries. 409 `notice.not_failed`; 409 `notice.secret_gone` where its words were not kept.
   */
  resend(act: UseCaseContext, id: string): Promise<NoticeDto> {
    return this.transactions.run(async (tx) => {
      const notice = await noticeById(tx, act.actor, id);
      authorise(act.actor, 'notice.resend', officeInReach(act, notice));
      return idempotently(tx, act, async () => {
        const mail = mailOf(notice);
        if (!(await tryAgain(tx, act.at, id, mail))) throw notFailed(notice);
        const { id: office } = await officeByCode(tx, notice.office);
        const { to, subject, attempts, lastError } = notice;
        const before = { id, to, subject, state: 'failed', attempts, lastError };
        await recordChange(tx, act, office, 'notice.resent', before, { id, state: 'waiting' });
        const { text: _, html: __, secret: ___, ...resent } = await noticeById(tx, act.actor, id);
        return shownTo(act.actor, resent);
      });
    }, act.within);
  }
}

/** A mail is in sight through the office it is for or the one it tells of. */
function officeInReach({ actor }: UseCaseContext, { office, byOffice }: NoticeDto): string {
  return byOffice !== null && !isWithin(actor.office.code, office) ? byOffice : office;
}

function mailOf(notice: NoticeWithBodyDto & { secret: boolean }) {
  const { to, subject, text, html } = notice;
  if (notice.state !== 'failed') throw notFailed(notice);
  if (text === null || html === null)
    throw conflict(
      'notice.secret_gone',
      'This mail carried a link that is kept nowhere; invite the person again instead.',
    );
  return { to, subject, text, html };
}

const notFailed = ({ state }: NoticeDto) =>
  conflict(
    'notice.not_failed',
    state === 'sent' ? 'This mail has been sent.' : 'This mail is still being tried.',
  );
