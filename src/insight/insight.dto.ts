import { ApiProperty, PartialType } from '@nestjs/swagger';
import { Matches } from 'class-validator';
import { BASES, type Basis } from '../demand/forecast.js';
import { JOURNEY_BASES, type JourneyBasis } from '../offices/journey-days.js';
import { CONSUMABLES, type Consumable } from '../printing/printable.js';
import type { Service } from '../printing/print-report.js';
import {
  LIVE_STATES,
  METHODS,
  ORIGINS,
  type LiveState,
  type Method,
  type Origin,
} from '../restocking/request.js';
import { ReasoningDto } from '../restocking/restocking.dto.js';
import { STATUSES, STOPPAGES, type Status } from './availability.js';
import { OFFICE_STATES, type OfficeState } from './office-state.js';

/** The one request of an office that is open, approved or sent. */
export class LiveRequestDto {
  id: string;
  @ApiProperty({ example: '65.71/2026/0003' })
  number: string;
  @ApiProperty({ enum: LIVE_STATES })
  state: LiveState;
  @ApiProperty({ enum: ORIGINS })
  origin: Origin;
  quantity: number;
  @ApiProperty({ type: 'integer', nullable: true })
  granted: number | null;
  openedAt: Date;
}

/** What an office has, and how long it lasts. Cards; dates are the office's own. */
export class OfficeStockDto {
  office: string;
  officeName: string;
  onHand: number;
  /** Of those, with kecamatan, kits and others that they were handed out to. */
  handedOut: number;
  /** Whether it ever handed any out. */
  handsOut: boolean;
  /** On its way to this office. */
  inTransit: number;
  /** Spoiled and not yet destroyed. */
  spoiled: number;
  /** Of those, what should have been destroyed: spoiled more than DESTROY_WITHIN_DAYS ago, first in, first out. */
  overdueSpoiled: number;
  /** The share of the cards used on the 28 dates up to today that spoiled, 0 to 1; null: none was used. */
  @ApiProperty({ type: 'number', nullable: true })
  spoilRate: number | null;
  /** The same as is usual in its province: the median of the offices there that used any. */
  @ApiProperty({ type: 'number', nullable: true })
  usualSpoilRate: number | null;
  /** Above 5 %, and above 1.5 times what is usual in its province. */
  spoilsUnusually: boolean;
  /** Granted by this office and not yet sent. */
  committed: number;
  /** Lent to other offices and owed to this one: no part of what is on hand. */
  lent: number;
  /** Borrowed from other offices and owed by this one. */
  borrowed: number;
  /**
   * Cards by which its stock fell at counts whose difference is above tolerance and not closed; null where
   * it did not.
   */
  @ApiProperty({ type: 'integer', nullable: true })
  openShortage: number | null;
  /** When its cards were last counted; null: never. */
  @ApiProperty({ type: 'string', format: 'date', nullable: true })
  lastCountedOn: string | null;
  /** When they are to be counted next; null of an office that is closed or not begun. */
  @ApiProperty({ type: 'string', format: 'date', nullable: true })
  countDueOn: string | null;
  /** Null: the office is not watched. */
  @ApiProperty({ type: 'integer', nullable: true })
  minimumStock: number | null;
  /** Below the minimum; never before the office has begun. */
  isLow: boolean;
  /**
   * How its stock stands. `running_out`: not low, and what is on hand and on the road may be gone before a
   * consignment that is decided on within DECIDE_DAYS could arrive. Of a row of `provinces`, of the
   * province and all its regencies.
   */
  @ApiProperty({ enum: OFFICE_STATES })
  state: OfficeState;
  /**
   * The one figure for use: cards per calendar day as the forecast expects them over COVER_TARGET_DAYS,
   * else the mean; null where nothing is known.
   */
  @ApiProperty({ type: 'number', nullable: true })
  dailyUse: number | null;
  /**
   * The one figure for how long it lasts: whole days until `runsOutOn`, else at the mean; null where
   * nothing tells.
   */
  @ApiProperty({ type: 'integer', nullable: true })
  lastsDays: number | null;
  /** The mean in cards per calendar day over the 28 dates up to the last report, to four decimals. */
  @ApiProperty({ type: 'number', nullable: true })
  averageDailyUse: number | null;
  /** Whole days that what is on hand lasts at that mean. */
  @ApiProperty({ type: 'integer', nullable: true })
  coverDays: number | null;
  /**
   * The date on which what is on hand is expected to be gone, counted from the last report, never before
   * today. In a row of `provinces` this and the two below are of the province and all its regencies:
   * of the day on which the cards of all are gone.
   */
  @ApiProperty({ type: 'string', format: 'date', nullable: true })
  runsOutOn: string | null;
  /** It runs out before this date one time in ten. */
  @ApiProperty({ type: 'string', format: 'date', nullable: true })
  runsOutEarly: string | null;
  /** It lasts beyond this date one time in ten. */
  @ApiProperty({ type: 'string', format: 'date', nullable: true })
  runsOutLate: string | null;
  /**
   * Cards that the office can print: the least of `onHand` and the two below. In a row of `provinces`, of
   * the province alone.
   */
  printable: number;
  /**
   * Cards that its ribbon gives: the ribbons of its last report that told, times what one gives, less the
   * cards used on later dates. Null where nothing was told within 60 dates, which limits nothing.
   */
  @ApiProperty({ type: 'integer', nullable: true })
  printableByRibbon: number | null;
  /** The same of its film. */
  @ApiProperty({ type: 'integer', nullable: true })
  printableByFilm: number | null;
  /** Of which it has less than seven days' use; where nothing is known of that, of which nothing is left. */
  @ApiProperty({ enum: CONSUMABLES, isArray: true })
  shortOf: Consumable[];
  /** Calendar days that a consignment to it is on the road. */
  journeyDays: number;
  /** Who says so: an admin, the office's last receipts, or nobody yet. */
  @ApiProperty({ enum: JOURNEY_BASES })
  journeyBasis: JourneyBasis;
  /**
   * The minimum at which asking would still be in time: the use over the journey and DECIDE_DAYS as it may
   * come high, in hundreds, never below 1,000. Null of what is no regency, and where nothing is known.
   */
  @ApiProperty({ type: 'integer', nullable: true })
  suggestedMinimum: number | null;
  /**
   * Of the 28 dates before today, those on which its stock stood at 0 from the first hour to the last, as
   * the ledger has it; none before it began.
   */
  daysWithoutCards: number;
  /**
   * The last date on which a consignment should leave so as to arrive before what is on hand and on the
   * road may have run out (`runsOutEarly` of both, less the journey). May lie in the past; null where
   * nothing is known, and of an office that is closed or not begun.
   */
  @ApiProperty({ type: 'string', format: 'date', nullable: true })
  sendBy: string | null;
  /** Cards expected to be used over the COVER_TARGET_DAYS dates after the last report. */
  @ApiProperty({ type: 'integer', nullable: true })
  expectedUse: number | null;
  /**
   * Cards of `onHand` that are expected to have been used between the last report and today, as the
   * forecast has it: on hand is as of the last report, and a silent office has less. 0 without one.
   */
  unreportedUse: number;
  /**
   * Whose days the forecast rests on: the office's own, its peers' (borrowed by population from the
   * regencies of its province), or both; null where nothing is known.
   */
  @ApiProperty({ enum: BASES, nullable: true })
  forecastBasis: Basis | null;
  /** What a request made now would rest on; `mean` also where the forecast is borrowed. */
  @ApiProperty({ enum: METHODS })
  requestMethod: Method;
  /** The date of the first entry on its stock; null: not begun. */
  @ApiProperty({ type: 'string', format: 'date', nullable: true })
  begunOn: string | null;
  /** The earliest date that may be reported or corrected today, the office's own; begun or not. */
  @ApiProperty({ format: 'date' })
  reportableFrom: string;
  @ApiProperty({ type: 'string', format: 'date', nullable: true })
  lastReportOn: string | null;
  /** The earliest working day after the last report whose report is overdue. */
  @ApiProperty({ type: 'string', format: 'date', nullable: true })
  silentSince: string | null;
  /** Working days before the last report that have none, while one can still be filed. */
  @ApiProperty({ type: 'string', format: 'date', isArray: true })
  gaps: string[];
  @ApiProperty({ type: LiveRequestDto, nullable: true })
  liveRequest: LiveRequestDto | null;
  /** When this was read. */
  asOf: Date;
}

/** What a request made now, asking for what the rule gives, would ask for and be kept with. */
export class NextRequestDto {
  /** Whole packs; 0 where nothing is missing. */
  quantity: number;
  reasoning: ReasoningDto;
}

/** The stock of one office. */
export class OneOfficeStockDto extends OfficeStockDto {
  /** Null where it asks nobody: the ministry, and an office that is closed. */
  @ApiProperty({ type: NextRequestDto, nullable: true })
  nextRequest: NextRequestDto | null;
}

/** A province among provinces. */
export class ProvinceStockDto extends OfficeStockDto {
  /**
   * The share of its people, from 0 to 1, whose regency is out, low or about to run out; null where no
   * regency has begun.
   */
  @ApiProperty({ type: 'number', nullable: true })
  needShare: number | null;
}

/** When cards run out. */
export class RunOutDatesDto {
  @ApiProperty({ type: 'string', format: 'date', nullable: true })
  runsOutOn: string | null;
  /** They are gone before this date one time in ten. */
  @ApiProperty({ type: 'string', format: 'date', nullable: true })
  runsOutEarly: string | null;
  /** They last beyond this date one time in ten. */
  @ApiProperty({ type: 'string', format: 'date', nullable: true })
  runsOutLate: string | null;
}

/**
 * All cards together, and when those on hand are gone, as if they lay in one place: each office used what
 * it is expected to, and they err independently.
 */
export class StockTotalDto extends RunOutDatesDto {
  onHand: number;
  inTransit: number;
  spoiled: number;
  /** Of those, what should have been destroyed. */
  overdueSpoiled: number;
  committed: number;
  /** The same of all cards on hand and on the road. */
  withInTransit: RunOutDatesDto;
  /** The offices' together; null where nothing is known of any. */
  @ApiProperty({ type: 'integer', nullable: true })
  expectedUse: number | null;
}

/** An office and every regency below it, all of one moment. */
export class RegenciesDto {
  items: OfficeStockDto[];
  own: OfficeStockDto;
  /** Of the office itself and everything below it. */
  total: StockTotalDto;
  /** The 38 provinces where the office is the ministry, and null elsewhere. */
  @ApiProperty({ type: [ProvinceStockDto], nullable: true })
  provinces: ProvinceStockDto[] | null;
  asOf: Date;
}

export class AvailabilityQueryDto {
  /** The province's code. */
  @Matches(/^\d{2}(\.\d{2})?$/, { message: 'must be the code of a province, such as 65' })
  province: string;
}

/** A file may be of all provinces. */
export class AvailabilityFileQueryDto extends PartialType(AvailabilityQueryDto) {}

export class AvailabilityDto {
  @ApiProperty({ example: '65.71' })
  code: string;
  name: string;
  @ApiProperty({ enum: STATUSES })
  status: Status;
  /** What stops the service, as the office last reported it; null where nothing does. */
  @ApiProperty({ enum: STOPPAGES, nullable: true })
  reason: Service | null;
  /** When the office last reported or received cards; null where it never has. */
  @ApiProperty({ type: 'string', format: 'date-time', nullable: true })
  asOf: Date | null;
}

export class AvailabilityListDto {
  items: AvailabilityDto[];
}
