import type { AllocationBasisDto } from '../../src/allocation/allocation.dto.js';
import { basisRowOf } from '../../src/allocation/basis-row.js';
import { FIRST_PACK_SIZE } from '../../src/allocation/pack-sizes.js';
import { pushProposalOf } from '../../src/allocation/proposal.js';
import type { OfficeStockDto } from '../../src/insight/insight.dto.js';
import type { OfficeForecast } from '../../src/insight/office-forecasts.js';
import { crossingIsOver } from '../../src/insight/office-state.js';
import { officeStockOf } from '../../src/insight/office-stock.js';
import { outlookOf } from '../../src/insight/run-out-dates.js';
import { Chance } from '../chance.js';
import { DAILY_USE_PER_HEAD, RULES } from '../plan/country.js';
import { ask, liveOf } from '../year/asking.js';
import { ALL_DAYS, dateOf, HISTORY_DAYS } from '../year/calendar.js';
import { instantOf, Office } from '../year/office.js';
import { stoppages } from '../year/seasons.js';
import { regencyOf, type Regency } from '../year/world.js';

export const DECIDE_DAYS = 3;
const OFFICE = '61.01';
const MONTH = 28;

/** What is done in a year of plenty; everything that is decided on leaves in full and arrives on its day. */
export interface Way {
  /** Whether a request also asks for what is used while it is on the road. */
  journeyCounts: boolean;
  /** Whether the province is told before the office asks, and sends what is proposed then. */
  warned: boolean;
  /** Whether the office's minimum is, each month anew, the one that is suggested. */
  suggestedMinimum: boolean;
}

export interface Year {
  regency: Regency;
  /** By day, in how many days the province acts on what it learns that evening: one to three. */
  delays: number[];
}

export function yearOf(seed: number, usual: number, journeyDays: number): Year {
  const chance = new Chance(seed);
  const population = usual / DAILY_USE_PER_HEAD;
  const place = { office: OFFICE, population, journeyDays, usual };
  const regency = regencyOf(chance, place, stoppages(chance, 0.02, 3));
  return {
    regency: { ...regency, opening: Math.round(usual * chance.between(20, 40)) },
    delays: Array.from({ length: ALL_DAYS }, () => chance.whole(1, DECIDE_DAYS)),
  };
}

/** What came of a year. */
export interface Outcome {
  /** In percent of those who came; nobody comes again. */
  sentHome: number;
  /** Automatic requests, and those of them that were open or on the road when the last card was gone. */
  asked: number;
  askedTooLate: number;
}

export function liveThrough({ regency, delays }: Year, way: Way): Outcome {
  const office = new Office(regency, 0);
  const outcome: Outcome = { sentHome: 0, asked: 0, askedTooLate: 0 };
  let [actsOn, warned, late] = [Infinity, false, false];
  for (let day = HISTORY_DAYS; day < ALL_DAYS; day++) {
    office.receive(day);
    if (day >= actsOn) {
      // What is asked, or what the desk proposes this morning, by the reports up to yesterday; if nothing
      // any more, the first morning on which it does: the digest tells it then.
      const proposed = way.warned ? proposalOf(stockOf(office, day - 1), day) : 0;
      const cards = Math.max(liveOf(office)?.rest ?? 0, proposed);
      if (cards > 0) {
        office.send(cards, day);
        actsOn = Infinity;
      }
    }
    office.serve(day);
    if (way.suggestedMinimum && (day - HISTORY_DAYS) % MONTH === 0)
      office.minimum = stockOf(office, day).suggestedMinimum ?? office.minimum;
    const before = office.request;
    ask(office, day, way.journeyCounts ? regency.journeyDays : 0);
    if (office.request && office.request !== before && !office.request.byHand) {
      outcome.asked++;
      late = false;
    }
    if (office.onHand === 0 && liveOf(office) && !office.request!.byHand && !late) {
      outcome.askedTooLate++;
      late = true;
    }
    if (liveOf(office)?.state === 'open') actsOn = Math.min(actsOn, day + delays[day]!);
    if (!way.warned) continue;
    const { state, sendBy } = stockOf(office, day);
    if (warned && crossingIsOver(sendBy, dateOf(day), DECIDE_DAYS))
      [warned, actsOn] = [false, Infinity];
    if (warned || state !== 'running_out' || liveOf(office)) continue;
    warned = true;
    actsOn = Math.min(actsOn, day + delays[day]!);
  }
  const sum = (numbers: number[]) => numbers.reduce((all, n) => all + n, 0);
  return { ...outcome, sentHome: (100 * sum(office.sentHome)) / sum(office.came) };
}

/** What the desk proposes to send it on the morning of `day`, where there is plenty. */
function proposalOf(stock: OfficeStockDto, day: number): number {
  const basis: AllocationBasisDto = {
    ...{ from: '61', fromName: 'Kalimantan Barat', under: null, underName: null },
    ...{ onHand: 1_000_000, committed: 0, available: 1_000_000, packSize: FIRST_PACK_SIZE },
    ...{ coverTargetDays: RULES.coverTargetDays, asOf: stock.asOf },
    rows: [basisRowOf([stock], null, RULES.coverTargetDays)],
  };
  return pushProposalOf(basis, dateOf(day), DECIDE_DAYS).total;
}

/** As answers tell it in the evening of `day`, when its report is in. */
function stockOf(office: Office, day: number): OfficeStockDto {
  const { onHand, inTransit, use, minimum, regency } = office;
  const request = liveOf(office);
  const of: OfficeForecast = {
    ...{ id: 1, office: OFFICE, officeName: 'Kabupaten', level: 'regency', closed: false },
    population: null,
    ...{ lent: 0, borrowed: 0 },
    ...{ timezone: 'Asia/Pontianak', today: dateOf(day), begunOn: dateOf(0) },
    ...{ minimumStock: minimum, journeyDays: regency.journeyDays, journeyBasis: 'set' },
    ...{
      onHand,
      handedOut: 0,
      handsOut: false,
      inTransit,
      spoiled: 0,
      committed: 0,
      daysWithoutCards: 0,
      ...use,
    },
    ...{ lately: 0, spoiledOfLately: 0, usualSpoiling: null, spoiledCameLately: 0 },
    ...{ ribbonsLeft: null, usedSinceRibbons: 0, cardsPerRibbon: 500 },
    ...{ filmsLeft: null, usedSinceFilms: 0, cardsPerFilm: 1_000 },
    ...{ openShortage: null, lastCountedOn: null },
    ...{ reportableFrom: dateOf(0), lastReportOn: dateOf(day), silentSince: null },
    ...{
      missingReports: 0,
      gaps: [],
      requestId: request && '1',
      requestNumber: '1',
      requestState: 'open',
    },
    ...{ requestQuantity: 0, requestGranted: null, requestSent: 0, requestOrigin: 'low_stock' },
    ...{ requestOpenedAt: instantOf(day), requestAnsweredAt: null },
    forecast: office.forecastFor(day + 1),
  };
  const rules = {
    coverTargetDays: RULES.coverTargetDays,
    decideDays: DECIDE_DAYS,
    countEveryDays: 30,
  };
  return officeStockOf(of, outlookOf(of, rules), instantOf(day), rules);
}
