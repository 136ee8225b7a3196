import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { LookUp } from '../person.js';
import { INSTANT_COLUMN } from './instant-column.js';

@Entity({ schema: 'person', name: 'look_up' })
export class LookUpEntity implements LookUp {
  @PrimaryGeneratedColumn('identity', { type: 'bigint' })
  readonly number!: string;

  @Column({ type: 'text' })
  readonly person!: string;

  @Column({ ...INSTANT_COLUMN, name: 'looked_up_at' })
  readonly lookedUpAt!: string;

  @Column({ type: 'text' })
  readonly by!: string;

  @Column({ type: 'text' })
  readonly agency!: string;

  @Column({ type: 'text' })
  readonly purpose!: string;

  @Column({ type: 'boolean' })
  readonly found!: boolean;
}
