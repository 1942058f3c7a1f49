import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

/** Placeholder signature while the body is being written. */
@Injectable()
export class Review {
  /**
   * Opens, withdraws or leaves alone: called in the same transaction after every movement of `on_hand`,
   * with the accounts still locked, and harmless when called twice.
   */
  async review(tx: EntityManager, at: Date, offices: number[]): Promise<void> {
    void [tx, at, offices];
  }

  /** No automatic request for REFUSAL_QUIET_DAYS, or until stock has been back at the minimum. */
  async keepQuiet(tx: EntityManager, at: Date, office: number): Promise<void> {
    void [tx, at, office];
  }
}
