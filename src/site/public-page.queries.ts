import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { withinSql } from '../access/reach.js';
import { AvailabilityQueries } from '../insight/availability.queries.js';
import { notFound } from '../platform/refusal.js';
import type { Told } from './public-page.words.js';

export interface Place {
  code: string;
  name: string;
  timezone: string;
}

export interface PlaceTold extends Place, Told {}

export interface ProvinceTold extends Place {
  /** The province's own office, where it prints for its regencies. */
  own: PlaceTold | null;
  regencies: PlaceTold[];
}

const OPEN = 'SELECT code, name, timezone FROM offices WHERE closed_at IS NULL';
const PROVINCES = `${OPEN} AND level = 'province' ORDER BY code`;
const WITHIN = `${OPEN} AND ${withinSql('code', '$1')}`;

@Injectable()
export class PublicPageQueries {
  constructor(
    private readonly dataSource: DataSource,
    private readonly availability: AvailabilityQueries,
  ) {}

  provinces(): Promise<Place[]> {
    return this.dataSource.query<Place[]>(PROVINCES);
  }

  /** A province as the public may see it. 404 `province.not_found`. */
  async province(code: string): Promise<ProvinceTold> {
    if (!/^\d{2}$/.test(code)) throw notFound('province.not_found', 'A province has two digits.');
    const [{ items }, places] = await Promise.all([
      this.availability.of(code),
      this.dataSource.query<Place[]>(WITHIN, [code]),
    ]);
    const placeOf = new Map(places.map((place) => [place.code, place]));
    const province = placeOf.get(code);
    if (!province) throw notFound('province.not_found', `There is no province ${code}.`);
    const told = items.map((item) => ({
      ...item,
      timezone: province.timezone,
      ...placeOf.get(item.code),
    }));
    const regencies = told.filter((item) => item.code !== code);
    regencies.sort((a, b) => a.name.localeCompare(b.name, 'id'));
    return { ...province, own: told.find((item) => item.code === code) ?? null, regencies };
  }

  /** One office that prints, and the province it belongs to. 404 when it is no such office. */
  async office(code: string): Promise<{ province: ProvinceTold; office: PlaceTold }> {
    const province = await this.province(code.slice(0, 2));
    const office = [province.own, ...province.regencies].find((told) => told?.code === code);
    if (!office) throw notFound('office.not_found', `No office ${code} prints cards.`);
    return { province, office };
  }
}
