import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';

/** Opens transactions; with `within`, a savepoint of that one instead, so that use cases compose. */
@Injectable()
export class Transactions {
  constructor(private readonly dataSource: DataSource) {}

  run<T>(work: (tx: EntityManager) => Promise<T>, within?: EntityManager): Promise<T> {
    return (within ?? this.dataSource.manager).transaction(work);
  }

  /** Everything `work` reads is of one moment. */
  snapshot<T>(work: (tx: EntityManager) => Promise<T>): Promise<T> {
    return this.dataSource.transaction('REPEATABLE READ', work);
  }
}
