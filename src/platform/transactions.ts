import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';

const OF_ONE_MOMENT = 'START TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY';
const ONE_PLAN = 'SET LOCAL plan_cache_mode = force_generic_plan';

/** Opens transactions; with `within`, a savepoint of that one instead, so that use cases compose. */
@Injectable()
export class Transactions {
  constructor(private readonly dataSource: DataSource) {}

  run<T>(work: (tx: EntityManager) => Promise<T>, within?: EntityManager): Promise<T> {
    return (within ?? this.dataSource.manager).transaction(work);
  }

  /**
   * Everything `work` reads is of one moment, and it writes nothing. With `onePlan` its prepared statements are
   * planned once a connection, whatever their values: for those that take longer to plan than to run.
   */
  async snapshot<T>(work: (tx: EntityManager) => Promise<T>, { onePlan = false } = {}): Promise<T> {
    const runner = this.dataSource.createQueryRunner();
    try {
      // In one trip, where TypeORM's own way takes three.
      await runner.query(onePlan ? `${OF_ONE_MOMENT}; ${ONE_PLAN}` : OF_ONE_MOMENT);
      return await work(runner.manager);
    } finally {
      // Nothing was written: it ends alike whatever became of it, also where the connection is lost.
      await runner.query('COMMIT').catch(() => undefined);
      await runner.release();
    }
  }
}
