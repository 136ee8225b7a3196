import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A task as a service without events keeps it: only how it stands now. */
@Entity('crud_task')
export class CrudTask {
  @PrimaryColumn('uuid')
  readonly id!: string;

  @Column('text')
  readonly lead!: string;

  @Column('text')
  readonly summary!: string;

  @Column('integer', { nullable: true })
  readonly percent!: number | null;

  @Column('timestamptz')
  readonly updatedAt!: Date;
}
