import {
  LETTER_STATES,
  SETTLED_AS,
  type LetterState,
  type SettledAs,
} from '../../src/incoming-letters/letters.dto.js';
import { letterOutcomes, letterStates } from '../../src/words/incoming-letters.js';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Level, Role } from '../../src/access/permissions.js';
import { PLAN_STATES, type PlanState } from '../../src/allocation/plan.js';
import {
  CONSIGNMENT_STATES,
  type ConsignmentState,
  type Purpose,
  PURPOSES,
} from '../../src/consignments/consignment.js';
import {
  LOAN_STATES,
  type LoanState,
  SETTLEMENT_KINDS,
  type SettlementKind,
} from '../../src/consignments/loan.js';
import { loanStates, purposes, settlementKinds } from '../../src/words/loans.js';
import type { Basis } from '../../src/demand/forecast.js';
import { STATUSES, type Status } from '../../src/insight/availability.js';
import { OFFICE_STATES, type OfficeState } from '../../src/insight/office-state.js';
import {
  STOCK_OUT_CAUSES,
  STOCK_OUT_ENDS,
  type StockOutCause,
  type StockOutEnd,
} from '../../src/insight/stock-outs.dto.js';
import { MONTH_STATES, type MonthState } from '../../src/monthly-reports/monthly-reports.dto.js';
import { monthStates } from '../../src/words/months.js';
import type { LetterKind } from '../../src/notices/letter.js';
import type { NoticeState } from '../../src/notices/notices.dto.js';
import { CAPACITIES, type Capacity } from '../../src/papers/signatory.js';
import { SERVICES, type Service } from '../../src/printing/print-report.js';
import * as request from '../../src/restocking/request.js';
import type { AccountKind } from '../../src/stock/ledger.js';
import { LEDGER_CHECKS } from '../../src/stock/ledger-checks.sql.js';
import { SPOIL_CAUSES, type SpoilCause } from '../../src/stock/spoil-causes.js';
import {
  METHODS,
  WITHDRAWALS,
  type Method,
  type Withdrawal,
} from '../../src/stocktaking/destruction.js';
import { destructionMethods, spoilCauses, withdrawals } from '../../src/words/destructions.js';
import type { StockCardEntryDto } from '../../src/stock/stock.dto.js';
import {
  CAUSES,
  CLOSINGS,
  DIFFERENCE_STATES,
  VERDICTS,
  type Cause,
  type Closing,
  type DifferenceState,
  type VerdictKind,
} from '../../src/stocktaking/difference.js';
import { COUNT_KINDS, type CountKind } from '../../src/stocktaking/stock-count.js';
import { availabilities, availabilityMeanings } from '../../src/words/availability.js';
import { capacities } from '../../src/words/capacities.js';
import {
  countKinds,
  differenceCauses,
  differenceClosings,
  differenceStates,
  verdictKinds,
} from '../../src/words/counts.js';
import { RECOVERY_STATES, type RecoveryState } from '../../src/consignments/recoveries.dto.js';
import { REVERSIBLE, type Reversible } from '../../src/stocktaking/reversal.js';
import { reversedPapers } from '../../src/words/reversals.js';
import {
  BROADCAST_ANSWERS,
  BROADCAST_ASKS,
  BROADCAST_STATES,
  type BroadcastAnswer,
  type BroadcastAsks,
  type BroadcastState,
} from '../../src/broadcasts/broadcast.js';
import { broadcastAnswers, broadcastAsks, broadcastStates } from '../../src/words/broadcasts.js';
import { HAND_OUT_STATES, type HandOutState } from '../../src/hand-outs/hand-outs.dto.js';
import { HOLDER_KINDS, type HolderKind } from '../../src/hand-outs/hand-out.js';
import { handOutStates, holderKinds } from '../../src/words/hand-outs.js';
import { consignmentStates, recoveryStates } from '../../src/words/consignments.js';
import { borrowedFrom } from '../../src/words/forecasts.js';
import { accountKinds, ledgerFaults } from '../../src/words/ledger.js';
import { movementReasons } from '../../src/words/movements.js';
import { noticeKinds, noticeStates } from '../../src/words/notices.js';
import { officeStates } from '../../src/words/office-states.js';
import { JOURNEY_BASES, type JourneyBasis } from '../../src/offices/journey-days.js';
import { PERSON_STATES, type PersonState } from '../../src/access/person-state.js';
import { levels, personStates, roles } from '../../src/words/people.js';
import { journeyBases } from '../../src/words/journeys.js';
import { planStates } from '../../src/words/plans.js';
import { queuedStates } from '../../src/words/queued-reports.js';
import { methods, requestOrigins, requestStates } from '../../src/words/requests.js';
import { stockOutCauses, stockOutEnds } from '../../src/words/stock-outs.js';
import { requestChannels } from '../../src/words/request-channels.js';
import { consumables } from '../../src/words/ribbon-and-film.js';
import { CONSUMABLES, type Consumable } from '../../src/printing/printable.js';
import { services } from '../../src/words/services.js';
import type { QueuedReport } from '../../web/src/device/queued-report.js';

type Words = Record<string, string>;

/** Compiles only where every code of a feature has its word, and every word is of a code. */
const of =
  <Code extends string>() =>
  <Given extends Record<Code, string>>(words: Given & Record<Exclude<keyof Given, Code>, never>) =>
    words as Words;

/** The words of each kind of code, and the codes where the feature lists them. */
const BOOK: [what: string, words: Words, codes?: readonly string[]][] = [
  ['a monthly report', monthStates satisfies Record<MonthState, string>, MONTH_STATES],
  ['a request', of<request.RequestState>()(requestStates), request.REQUEST_STATES],
  ['a request comes', of<request.Origin>()(requestOrigins), request.ORIGINS],
  ['how a request came', of<request.Channel>()(requestChannels), request.CHANNELS],
  ['a request is worked out', of<request.Method>()(methods), request.METHODS],
  ['a consignment', of<ConsignmentState>()(consignmentStates), CONSIGNMENT_STATES],
  ['cards outside are with', of<HolderKind>()(holderKinds), HOLDER_KINDS],
  ['a hand-out', of<HandOutState>()(handOutStates), HAND_OUT_STATES],
  ['cards are sent', of<Purpose>()(purposes), PURPOSES],
  ['a loan', of<LoanState>()(loanStates), LOAN_STATES],
  ['a loan is let go', of<SettlementKind>()(settlementKinds), SETTLEMENT_KINDS],
  ['a recovery', of<RecoveryState>()(recoveryStates), RECOVERY_STATES],
  ['a paper that is reversed', of<Reversible>()(reversedPapers), REVERSIBLE],
  ['a person', of<PersonState>()(personStates), PERSON_STATES],
  ['a plan', of<PlanState>()(planStates), PLAN_STATES],
  ['a letter that came in', of<LetterState>()(letterStates), LETTER_STATES],
  ['a letter led to', of<SettledAs>()(letterOutcomes), SETTLED_AS],
  ['a broadcast', of<BroadcastState>()(broadcastStates), BROADCAST_STATES],
  ['a broadcast asks', of<BroadcastAsks>()(broadcastAsks), BROADCAST_ASKS],
  ['an office, of a broadcast', of<BroadcastAnswer>()(broadcastAnswers), BROADCAST_ANSWERS],
  ['a mail', of<NoticeState>()(noticeStates)],
  ['a mail is about', of<LetterKind>()(noticeKinds)],
  ['a report on the device', of<QueuedReport['state']>()(queuedStates)],
  ['an office', of<OfficeState>()(officeStates), OFFICE_STATES],
  ['a journey', of<JourneyBasis>()(journeyBases), JOURNEY_BASES],
  ['an office, to the public', of<Status>()(availabilities), STATUSES],
  ['the same, in a sentence', of<Status>()(availabilityMeanings), STATUSES],
  ['an episode without cards', of<StockOutCause>()(stockOutCauses), STOCK_OUT_CAUSES],
  ['what ended it', of<StockOutEnd>()(stockOutEnds), STOCK_OUT_ENDS],
  ['what a printer uses up', of<Consumable>()(consumables), CONSUMABLES],
  ['a day of the service', of<Service>()(services), SERVICES],
  ['a movement', of<StockCardEntryDto['reason']>()(movementReasons)],
  ['a destruction', of<Method>()(destructionMethods), METHODS],
  ['a spoiled card', of<SpoilCause>()(spoilCauses), SPOIL_CAUSES],
  ['a withdrawn card', of<Withdrawal>()(withdrawals), WITHDRAWALS],
  ['an account', of<AccountKind>()(accountKinds)],
  ['a fault of the ledger', ledgerFaults, LEDGER_CHECKS.map(([fault]) => fault)],
  ['a forecast', of<Basis>()(borrowedFrom)],
  ['a stock count is made', of<CountKind>()(countKinds), COUNT_KINDS],
  ['a difference comes', of<Cause>()(differenceCauses), CAUSES],
  ['a difference', of<DifferenceState>()(differenceStates), DIFFERENCE_STATES],
  ['a difference is closed', of<Closing>()(differenceClosings), CLOSINGS],
  ['a verdict', of<VerdictKind>()(verdictKinds), VERDICTS],
  ['a level', of<Level>()(levels)],
  ['a role', of<Role>()(roles)],
  ['a signatory', of<Capacity>()(capacities), CAPACITIES],
];

test.each(BOOK.filter(([, , codes]) => codes))('%s: every code has its word', (_, words, codes) =>
  expect(Object.keys(words).sort()).toEqual([...new Set(codes)].sort()),
);

const sources = ['src', 'web/src'].flatMap((root) =>
  readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ts|svelte)$/.test(entry.name))
    .map((entry) => relative('.', join(entry.parentPath, entry.name)))
    .filter((file) => !file.startsWith('src/words/')),
);

/** Fields of a receipt and of a report that are called as a state or an account is. */
const FIELD = /^(received: 'Diterima'|(printed|spoiled)'?[:,] '\w+')$/;

const quoted = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\/]/g, '\\$&');

/** A code that is given its word: `open: 'Buka'`, `open: { word: 'Buka'`, `['open', 'Buka'`. */
const copies = BOOK.flatMap(([, words]) => Object.entries(words))
  .filter(([, word]) => word !== '')
  .map(([code, word]): [string, RegExp] => [
    word,
    new RegExp(
      `\\b${quoted(code)}'?\\s*[:,]\\s*(?:\\{\\s*word:\\s*)?(['"\`])${quoted(word)}\\1`,
      'gi',
    ),
  ]);

test('no word of a code is given to it a second time outside src/words', () => {
  const found = sources.flatMap((file) => {
    const source = readFileSync(file, 'utf8');
    return copies
      .filter(([word]) => source.toLowerCase().includes(word.toLowerCase()))
      .flatMap(([, copy]) => source.match(copy) ?? [])
      .filter((copy) => !FIELD.test(copy))
      .map((copy) => `${file}: ${copy}`);
  });
  expect(found).toEqual([]);
});

test('docs/words.md has the words of all states, as they are told', () => {
  const book = readFileSync('docs/words.md', 'utf8');
  const rows = BOOK.filter(([what]) => !/sentence|fault|forecast/.test(what)).map(
    ([what, words]) =>
      `- **${what}**: ${Object.entries(words)
        .map(([code, word]) => `\`${code}\` ${word}`)
        .join(', ')}`,
  );
  expect(book.split('\n').filter((line) => line.startsWith('- **'))).toEqual(rows);
});
