import { untrack } from 'svelte';
import type { Basis, BasisRow, PackSize } from './basis.js';
import {
  capIsBelowFloor,
  claimOf,
  daysAtArrival,
  daysToSpare,
  NO_WISH,
  type Wish,
} from '$rules/allocation/claim.js';
import {
  fairSplit,
  SplitImpossible,
  wantedTotal,
  type Split,
} from '$rules/allocation/fair-split.js';

/** What the planner decided, by office; all else follows from the total. */
export type Wishes = Readonly<Record<string, Wish>>;

/** What goes on the paper of an office's consignment: its number, and who carries it. */
export interface Paper {
  reference: string;
  carriedBy: string;
}

/** An office with what it asks, what it gets and how far that reaches. */
export interface Line {
  row: BasisRow;
  wish: Wish;
  quantity: number;
  boundBy: Split['shares'][number]['boundBy'];
  /** Days of cover before and after, less the journey; null: its cards last for ever. */
  before: number | null;
  after: number | null;
  /** The same with the journey: how long the cards last from today. */
  coverBefore: number | null;
  coverAfter: number | null;
}

/** A plan on the desk: what the planner set, and the split that follows from it at once. */
export class PlanEditor {
  total = $state(0);
  /** What it is handed out by. */
  packSize = $state() as PackSize;
  wishes = $state.raw<Wishes>({});
  /** By office, as typed; of others the plan's own carrier, and no number but the consignment's. */
  papers = $state.raw<Readonly<Record<string, Paper>>>({});
  basis = $state.raw() as Basis;
  /** Names of fields in which something stands that is no count: past them nothing is kept or sent. */
  unread = $state.raw<readonly string[]>([]);
  /** Worst off first, as they stood when the basis was read: rows do not jump while one works. */
  private readonly order = $derived.by(() => this.ranked());
  private readonly claims = $derived(
    this.order.map((row) => claimOf(row, this.wishes[row.office] ?? NO_WISH)),
  );
  private readonly result = $derived.by(() => this.splitOrWhy());

  constructor(basis: Basis) {
    this.basis = basis;
    this.packSize = basis.packSize;
  }

  get lines(): Line[] {
    return this.order.map((row, place) => {
      const claim = this.claims[place]!;
      const { quantity, boundBy, coverBefore, coverAfter } = this.result.split.shares[place]!;
      const left = (more: number) => (claim.dailyUse > 0 ? daysAtArrival(claim, more) : null);
      const wish = this.wishes[row.office] ?? NO_WISH;
      const days = { before: left(0), after: left(quantity), coverBefore, coverAfter };
      return { row, wish, quantity, boundBy, ...days };
    });
  }

  /** Cards that go out; with `left` always the total, unless more is fixed than that. */
  get given(): number {
    return this.result.split.shares.reduce((sum, { quantity }) => sum + quantity, 0);
  }

  get left(): number {
    return this.total - this.given;
  }

  /** The line: what is made equal, days that are owed not counted. */
  get level(): number | null {
    return this.result.split.line;
  }

  /** Days that whoever has the fewest still has when its cards arrive. */
  get fewest(): number | null {
    return this.result.split.coverOfWorstOff;
  }

  /** Cards by which pins and floors are more than the total; 0 where all is well. */
  get short(): number {
    return this.result.short;
  }

  /** The first office whose cap is below its floor. */
  get clash(): BasisRow | undefined {
    return this.order.find(({ office }) => capIsBelowFloor(this.wishOf(office), this.packSize));
  }

  get pins(): number {
    return Object.values(this.wishes).filter(({ pinned }) => pinned !== null).length;
  }

  /** With which everybody has so many days to spare; asked of the split itself, pins aside. */
  totalFor(days: number): number {
    return wantedTotal(
      this.claims.map((claim) => ({ ...claim, pinned: null })),
      days,
      this.packSize,
    );
  }

  wishOf(office: string): Wish {
    return this.wishes[office] ?? NO_WISH;
  }

  set(office: string, wish: Partial<Wish>): void {
    this.wishes = { ...this.wishes, [office]: { ...this.wishOf(office), ...wish } };
  }

  paperOf(office: string): Paper {
    return this.papers[office] ?? { reference: '', carriedBy: '' };
  }

  write(office: string, paper: Partial<Paper>): void {
    this.papers = { ...this.papers, [office]: { ...this.paperOf(office), ...paper } };
  }

  /** Whether what stands in a field can be read, as the field itself says. */
  read(field: string, readable: boolean): void {
    const others = untrack(() => this.unread.filter((name) => name !== field));
    this.unread = readable ? others : [...others, field];
  }

  unpinAll(): void {
    this.wishes = Object.fromEntries(
      Object.entries(this.wishes).map(([office, wish]) => [office, { ...wish, pinned: null }]),
    );
  }

  /** Where less than nothing can be split, what is fixed stands and the rest gets nothing. */
  private splitOrWhy(): { split: Split; short: number } {
    const { packSize } = this;
    // A cap below its floor says nothing that could be kept: its field says so, the split goes on.
    const claims = this.claims.map((claim) =>
      capIsBelowFloor(claim, packSize) ? { ...claim, atMost: null } : claim,
    );
    try {
      return { split: fairSplit(claims, this.total, packSize), short: 0 };
    } catch (error) {
      if (!(error instanceof SplitImpossible)) throw error;
      const { needed, available } = error;
      return { split: fairSplit(claims, needed, packSize), short: needed - available };
    }
  }

  private ranked(): BasisRow[] {
    const spare = (row: BasisRow) =>
      row.begun && row.dailyUse > 0 ? daysToSpare(claimOf(row, NO_WISH), 0) : Infinity;
    return [...this.basis.rows].sort(
      (a, b) => spare(a) - spare(b) || (a.office < b.office ? -1 : 1),
    );
  }
}
