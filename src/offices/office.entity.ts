import { Column, Entity, PrimaryGeneratedColumn, Unique } from 'typeorm';
import { DEFAULT_CARDS_PER } from './defaults.js';
import type { Level } from '../access/permissions.js';

@Entity('offices')
@Unique('office_code_unique', ['code'])
export class Office {
  @PrimaryGeneratedColumn('identity', {
    generatedIdentity: 'ALWAYS',
    primaryKeyConstraintName: 'offices_pkey',
  })
  id: number;

  @Column('text')
  code: string;

  @Column('text')
  name: string;

  @Column('text')
  level: Level;

  @Column('integer', { name: 'parent_id', nullable: true })
  parentId: number | null;

  @Column('text')
  timezone: string;

  @Column('bigint', { name: 'minimum_stock', nullable: true })
  minimumStock: number | null;

  @Column('text', { nullable: true })
  email: string | null;

  @Column('integer', { name: 'report_late_days', nullable: true })
  reportLateDays: number | null;

  @Column('date', { name: 'report_late_until', nullable: true })
  reportLateUntil: string | null;

  /** Null: as its receipts tell. */
  @Column('integer', { name: 'journey_days', nullable: true })
  journeyDays: number | null;

  @Column('integer', { name: 'learned_journey_days', nullable: true })
  learnedJourneyDays: number | null;

  @Column('integer', { name: 'cards_per_ribbon', default: DEFAULT_CARDS_PER.ribbon })
  cardsPerRibbon: number;

  @Column('integer', { name: 'cards_per_film', default: DEFAULT_CARDS_PER.film })
  cardsPerFilm: number;

  @Column('integer', { nullable: true })
  population: number | null;

  @Column('timestamptz', { name: 'closed_at', nullable: true })
  closedAt: Date | null;
}
