import type { EventLog, Position } from '@ledger/event-log';
import { isRefusal } from '@ledger/kernel';
import type { CannotRead, ReadModels } from '@ledger/projection';
import type { Pool } from 'pg';
import { taskRegister } from '../register/task-register.projection.js';
import type { Point } from '../replay/point.js';
import type { Replayed } from '../replay/replay.js';
import type { ObligationView } from '../replay/task-view.js';
import type { CannotReplay, TaskReader } from '../task-reader.js';
import type { TierSource } from './tiers.port.js';
import { taskRollUp, type ChildStanding, type TaskRollUp } from './task-roll-up.js';

export interface RollUpTools {
  readonly reader: TaskReader;
  readonly tiers: TierSource;
  readonly pool: Pool;
  readonly models: Pick<ReadModels, 'waitFor'>;
  readonly log: Pick<EventLog, 'identity'>;
}

export type CannotRollUp = CannotReplay | CannotRead;

/** So many streams are read at once. */
const AT_ONCE = 16;

/**
 * What stands under a task at any point. The register only finds the children; each is replayed from the log, so that a
 * past roll-up needs nothing that is kept about the past.
 */
export class RollUpReader {
  constructor(private readonly tools: RollUpTools) {}

  /** @param notBefore a position that the register must have reached, so that children opened by then are found */
  async rollUp(
    task: string,
    point: Point,
    notBefore: Position = 0n,
  ): Promise<TaskRollUp | CannotRollUp> {
    const parent = await this.tools.reader.replay(task, point);
    if (isRefusal(parent)) return parent;
    const schema = await this.#schemaAt(notBefore);
    if (isRefusal(schema)) return schema;
    const standings = await this.#under([task], schema, childPoint(point, parent));
    const tiers = await this.tools.tiers.tiersOf([
      ...new Set(standings.map(({ member }) => member)),
    ]);
    return taskRollUp(parent.seen, standings, tiers);
  }

  async #schemaAt(notBefore: Position): Promise<string | CannotRead> {
    const { log } = await this.tools.log.identity();
    const cursor = { log, position: notBefore };
    const active = await this.tools.models.waitFor(taskRegister.name, cursor);
    return isRefusal(active) ? active : active.schema;
  }

  /** Every obligation under these tasks: their children, and what stands under the collective ones among those. */
  async #under(
    parents: readonly string[],
    schema: string,
    point: Point,
  ): Promise<readonly ChildStanding[]> {
    if (parents.length === 0) return [];
    const { rows } = await this.tools.pool.query<{ task: string }>(
      `select distinct task from ${schema}.task_row where parent = any($1::text[])`,
      [parents],
    );
    const children = await this.#replayed(
      rows.map(({ task }) => task),
      point,
    );
    const collective = children.filter(({ view }) => view.kind === 'collective');
    const below = collective.map(({ task }) => task);
    return [
      ...children.flatMap(({ task, view, replayed }) =>
        view.kind === 'obligation' ? [standingOf(task, view, replayed)] : [],
      ),
      ...(await this.#under(below, schema, point)),
    ];
  }

  async #replayed(tasks: readonly string[], point: Point) {
    const found = [];
    for (let from = 0; from < tasks.length; from += AT_ONCE) {
      const some = tasks.slice(from, from + AT_ONCE);
      found.push(...(await Promise.all(some.map((task) => this.#one(task, point)))));
    }
    return found.flat();
  }

  async #one(task: string, point: Point) {
    const replayed = await this.tools.reader.replay(task, point);
    // A child that was opened later is not there yet.
    if (isRefusal(replayed) || replayed.found !== 'task') return [];
    return [{ task, view: replayed.task, replayed }];
  }
}

/** A revision is the parent's own; its children are looked at from the position that it was recorded at. */
function childPoint(point: Point, { seen }: Replayed): Point {
  if (point.known.upTo !== 'revision') return { ...point, asOf: seen.asOf };
  return { asOf: seen.asOf, known: { upTo: 'position', position: seen.position ?? 0n } };
}

function standingOf(
  task: string,
  view: ObligationView,
  replayed: Extract<Replayed, { readonly found: 'task' }>,
): ChildStanding {
  const { status, answering, closure, completion } = view;
  const reported = replayed.events.flatMap(({ event }) =>
    event.type === 'task.progress-reported' ? (event.payload.percent ?? []) : [],
  );
  return {
    task,
    member: answering[0]?.agency ?? status.answerable,
    answerable: status.answerable,
    status: status.status,
    percent: completion === null ? (reported.at(-1) ?? 0) : 100,
    closedInto: closure?.to ?? null,
  };
}
