import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { UseCaseContext } from '../access/use-case-context.js';
import { officeByCode } from '../offices/office-lines.js';
import { dateAt } from '../platform/calendar-date.js';
import { Transactions } from '../platform/transactions.js';
import { SETTINGS, type Settings } from '../settings.js';
import type { AllocationProposalDto, PushProposalDto } from './allocation.dto.js';
import { BasisQueries } from './basis.queries.js';
import type { PlanPackSize } from './pack-sizes.js';
import { proposalOf, pushProposalOf } from './proposal.js';

/** What the system itself would send. */
@Injectable()
export class ProposalsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly basis: BasisQueries,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /** A fair split of `total` cards, or of what is available. */
  async fair(
    act: UseCaseContext,
    from: string,
    under: string | null,
    total: number | undefined,
    packSize: PlanPackSize | undefined,
  ): Promise<AllocationProposalDto> {
    const basis = await this.basis.of(act, from, under);
    return proposalOf({ ...basis, ...(packSize && { packSize }) }, total ?? basis.available);
  }

  /** To those that cannot wait until they ask. */
  push({ at }: UseCaseContext, from: string): Promise<PushProposalDto> {
    return this.transactions.snapshot((tx) => this.pushWithin(tx, at, from));
  }

  async pushWithin(tx: EntityManager, at: Date, from: string): Promise<PushProposalDto> {
    const { timezone } = await officeByCode(tx, from);
    const basis = await this.basis.within(tx, at, from, null);
    return pushProposalOf(basis, dateAt(at, timezone), this.settings.decideDays);
  }
}
