import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

@Entity('holidays')
export class Holiday {
  @PrimaryGeneratedColumn('identity', {
    generatedIdentity: 'ALWAYS',
    primaryKeyConstraintName: 'holidays_pkey',
  })
  id: number;

  @Column('date', { name: 'on_date' })
  onDate: string;

  @Column('text')
  name: string;

  @Column('integer', { name: 'province_id', nullable: true })
  provinceId: number | null;
}
