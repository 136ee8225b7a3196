import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** Who changed what in which task, beside the change. */
@Entity('crud_audit')
export class CrudAudit {
  @PrimaryGeneratedColumn('identity', { type: 'bigint' })
  readonly id!: string;

  @Column('uuid')
  readonly task!: string;

  @Column('text')
  readonly action!: string;

  @Column('text')
  readonly person!: string;

  @Column('text')
  readonly agency!: string;

  @Column('jsonb')
  readonly change!: object;

  @Column('timestamptz')
  readonly at!: Date;
}
