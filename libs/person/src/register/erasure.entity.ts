import { Column, Entity, PrimaryColumn } from 'typeorm';
import { INSTANT_COLUMN } from './instant-column.js';

/** That a person was erased, by whom and why: nothing of who it was. */
@Entity({ schema: 'person', name: 'erasure' })
export class ErasureEntity {
  @PrimaryColumn({ type: 'text' })
  readonly person!: string;

  @Column({ ...INSTANT_COLUMN, name: 'erased_at' })
  readonly erasedAt!: string;

  @Column({ type: 'text' })
  readonly by!: string;

  @Column({ type: 'text' })
  readonly reason!: string;
}
