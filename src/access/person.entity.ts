import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Role } from './permissions.js';

@Entity('people')
export class Person {
  @PrimaryColumn('uuid', { default: () => 'uuid_v7()', primaryKeyConstraintName: 'people_pkey' })
  id: string;

  /** Unique without regard to case. */
  @Column('text')
  email: string;

  @Column('text')
  name: string;

  @Column('text')
  role: Role;

  @Column('integer', { name: 'office_id' })
  officeId: number;

  /** argon2id; null until the invitation is accepted. */
  @Column('text', { name: 'password_hash', nullable: true, select: false })
  passwordHash: string | null;

  @Column('boolean', { name: 'receives_mail', default: true })
  receivesMail: boolean;

  @Column('timestamptz', { name: 'disabled_at', nullable: true })
  disabledAt: Date | null;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;
}
