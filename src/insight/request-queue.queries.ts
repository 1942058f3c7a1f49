import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { UseCaseContext } from '../access/use-case-context.js';
import { Pages } from '../platform/keyset-pages.js';
import { liveRequests, requestsById } from '../restocking/restocking.queries.js';
import { InsightQueries } from './insight.queries.js';
import { PLACE, placeInQueue } from './request-queue.js';
import type { OfficeStockDto } from './insight.dto.js';
import {
  QUEUED,
  type QueuedStockDto,
  type RequestQueueDto,
  type RequestQueueQueryDto,
} from './request-queue.dto.js';

const queued = (stock: OfficeStockDto): QueuedStockDto =>
  Object.fromEntries(QUEUED.map((field) => [field, stock[field]])) as unknown as QueuedStockDto;

/**
 * Requests that wait, in the order of their offices' need over all pages. An office has one live request
 * at most: all of them are ordered, and those of a page are read.
 */
@Injectable()
export class RequestQueueQueries {
  constructor(
    private readonly dataSource: DataSource,
    private readonly insight: InsightQueries,
  ) {}

  async of(
    act: UseCaseContext,
    office: string,
    query: RequestQueueQueryDto,
  ): Promise<RequestQueueDto> {
    const { actor } = act;
    const { state = 'open', ours = 'false', from, to } = query;
    const { items, own, provinces, asOf } = await this.insight.regencies(act, office);
    const all = await liveRequests(this.dataSource.manager, actor, { office, state, from, to });
    const stocks = new Map(
      [own, ...(provinces ?? []), ...items].map((stock) => [stock.office, stock]),
    );
    const pages = new Pages('request-queue', { office, state, ours, from, to }, query);
    const after = pages.after(PLACE) ?? '';
    const wanted = all
      .filter((request) => ours === 'false' || request.ours)
      .flatMap(({ id, office }) => {
        const stock = stocks.get(office);
        if (!stock) return [];
        return [{ id, stock, place: placeInQueue({ id, office }, stock, actor.office.code) }];
      })
      .filter(({ place }) => place > after)
      .sort((a, b) => (a.place < b.place ? -1 : 1))
      .slice(0, pages.limit + 1);
    const ids = wanted.map(({ id }) => id);
    const requests = ids.length > 0 ? await requestsById(this.dataSource.manager, actor, ids) : [];
    const page = pages.page(
      wanted,
      ({ place }) => place,
      ({ stock, id }) => ({ ...requests[ids.indexOf(id)]!, stock: queued(stock) }),
    );
    const oursCount = all.filter((request) => request.ours).length;
    return { ...page, oursCount, allCount: all.length, asOf };
  }
}
