import { isToDecide } from '../insight/office-state.js';
import { addDays, type CalendarDate } from '../platform/calendar-date.js';
import type {
  AllocationBasisDto,
  AllocationProposalDto,
  BasisRowDto,
  ProposedRowDto,
  PushProposalDto,
} from './allocation.dto.js';
import { claimOf } from './claim.js';
import { fairSplit, wantedQuantity, type Share } from './fair-split.js';

const proposed = (row: BasisRowDto, { office: _, ...share }: Share): ProposedRowDto => ({
  ...row,
  ...share,
});

/** `total` cards over all rows, nothing being fixed by a planner. */
export function proposalOf(basis: AllocationBasisDto, total: number): AllocationProposalDto {
  const { rows, ...sending } = basis;
  const { shares, ...outcome } = fairSplit(
    rows.map((row) => claimOf(row)),
    total,
    basis.packSize,
  );
  return {
    ...sending,
    total,
    ...outcome,
    rows: rows.map((row, n) => proposed(row, shares[n]!)),
  };
}

/** Whether to decide today on a consignment, for it to arrive before cards may have run out. */
export const isDue = (
  { begun, sendBy }: BasisRowDto,
  today: CalendarDate,
  decideDays: number,
): boolean => begun && isToDecide(sendBy, today, decideDays);

/**
 * By when cards should leave. Where nothing foretells when they run out, that there are none, on hand or
 * on the road, is known all the same: they should have left a journey ago.
 */
const withSendBy = (row: BasisRowDto, today: CalendarDate): BasisRowDto => {
  const { sendBy, onHand, inTransit, dailyUse, journeyDays } = row;
  const isOut = onHand + inTransit === 0 && dailyUse > 0;
  return { ...row, sendBy: sendBy ?? (isOut ? addDays(today, -journeyDays) : null) };
};

/**
 * What to send unasked, to the offices that are due. Not all that is available is for them: it is split
 * over all offices, each up to `coverTargetDays` after its journey, and those that are due are proposed
 * their share. So nobody is lifted above where all could stand together, and what the others will need
 * stays with the sender. An office that may run out early, and is still expected to last that long, is
 * not sent to.
 */
export function pushProposalOf(
  basis: AllocationBasisDto,
  today: CalendarDate,
  decideDays: number,
): PushProposalDto {
  const { rows: read, ...sending } = basis;
  const { packSize, coverTargetDays, available } = basis;
  const rows = read.map((row) => withSendBy(row, today));
  const claims = rows.map((row) => {
    const claim = claimOf(row);
    return { ...claim, atMost: wantedQuantity(claim, coverTargetDays, packSize) };
  });
  const { shares } = fairSplit(claims, available, packSize);
  const due = rows
    .map((row, n) => ({ row: proposed(row, shares[n]!), wanted: claims[n]!.atMost }))
    .filter(({ row, wanted }) => isDue(row, today, decideDays) && wanted > 0)
    .sort((a, b) => (a.row.sendBy! < b.row.sendBy! ? -1 : 1));
  return {
    ...sending,
    total: due.reduce((sum, { row }) => sum + row.quantity, 0),
    wanted: due.reduce((sum, { wanted }) => sum + wanted, 0),
    rows: due.map(({ row }) => row),
  };
}
