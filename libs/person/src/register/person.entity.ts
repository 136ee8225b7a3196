import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Person, Post } from '../person.js';
import { INSTANT_COLUMN } from './instant-column.js';

@Entity({ schema: 'person', name: 'person' })
export class PersonEntity implements Person {
  @PrimaryColumn({ type: 'text' })
  readonly id!: string;

  @Column({ type: 'text' })
  readonly name!: string;

  @Column({ type: 'jsonb' })
  readonly posts!: readonly Post[];

  @Column({ ...INSTANT_COLUMN, name: 'registered_at' })
  readonly registeredAt!: string;

  @Column({ ...INSTANT_COLUMN, name: 'corrected_at', nullable: true })
  readonly correctedAt!: string | null;
}
