import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { UseCaseContext } from '../access/use-case-context.js';
import { isAbove } from '../access/reach.js';
import type { OfficeStockDto } from '../insight/insight.dto.js';
import { InsightQueries } from '../insight/insight.queries.js';
import { Transactions } from '../platform/transactions.js';
import { SETTINGS, type Settings } from '../settings.js';
import type { AllocationBasisDto } from './allocation.dto.js';
import { basisRowOf } from './basis-row.js';
import { FIRST_PACK_SIZE } from './pack-sizes.js';
import { unsettledRequestsOf, committedBeyond } from './unsettled-requests.queries.js';
import { requireProvinceBelow } from './plan.js';

/** What a plan is made of, all of one moment. */
@Injectable()
export class BasisQueries {
  constructor(
    private readonly transactions: Transactions,
    private readonly insight: InsightQueries,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /** The offices right below `from`, or below the province `under`: 400 where that is none of its. */
  of(
    act: Pick<UseCaseContext, 'at'>,
    from: string,
    under: string | null,
  ): Promise<AllocationBasisDto> {
    requireProvinceBelow(from, under);
    return this.transactions.snapshot((tx) => this.within(tx, act.at, from, under));
  }

  /** The same in a snapshot that somebody else reads in. */
  async within(
    tx: EntityManager,
    at: Date,
    from: string,
    under: string | null,
  ): Promise<AllocationBasisDto> {
    const reading = { at, within: tx };
    const { own: top, items, provinces } = await this.insight.regencies(reading, under ?? from);
    const own = under === null ? top : await this.insight.stock(reading, from);
    const groups = provinces ? provinces.map((province) => subtree(province, items)) : each(items);
    const codes = groups.map(([{ office }]) => office);
    const asks = await unsettledRequestsOf(tx, codes);
    const { coverTargetDays } = this.settings;
    const spokenFor = await committedBeyond(tx, from, codes);
    return {
      from,
      fromName: own.officeName,
      under,
      underName: under === null ? null : top.officeName,
      onHand: own.onHand,
      committed: own.committed,
      available: Math.max(0, own.onHand - spokenFor),
      packSize: FIRST_PACK_SIZE,
      coverTargetDays,
      asOf: at,
      rows: groups.map((group) =>
        basisRowOf(group, asks.get(group[0].office) ?? null, coverTargetDays),
      ),
    };
  }
}

type Group = [OfficeStockDto, ...OfficeStockDto[]];

const subtree = (province: OfficeStockDto, regencies: OfficeStockDto[]): Group => [
  province,
  ...regencies.filter(({ office }) => isAbove(province.office, office)),
];

const each = (offices: OfficeStockDto[]): Group[] => offices.map((office) => [office]);
