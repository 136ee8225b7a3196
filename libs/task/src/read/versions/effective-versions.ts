import { inEffectiveOrder, type Instant, type Past } from '@ledger/kernel';
import type { TaskEvent } from '../../domain/task.events.js';
import { isSameData } from './same-data.js';

/** What is told of a task for every T after `from`, up to and with `until`. */
export interface EffectiveVersion<Row> {
  readonly from: Instant;
  /** Null for the last one. */
  readonly until: Instant | null;
  readonly row: Row;
}

/** How what is told of a task follows from its events, in order of (effectiveAt, revision). */
export interface Telling<State, Row> {
  readonly initial: State;
  evolve(state: State, event: Past<TaskEvent>): State;
  /** The events that were folded to the state. */
  historyOf(state: State): readonly Past<TaskEvent>[];
  /** Plain data; null as long as there is nothing to tell. */
  rowOf(state: State): Row | null;
}

/** The versions of a task, and the state that they end with. */
export interface VersionFold<State, Row> {
  readonly versions: readonly EffectiveVersion<Row>[];
  readonly state: State;
  /** Effective time of the last event. */
  readonly latest: Instant;
}

/** The versions for every T at once. Only events that change what is told begin a version. */
export function versionsOf<State, Row>(
  telling: Telling<State, Row>,
  known: readonly Past<TaskEvent>[],
): VersionFold<State, Row> {
  const none: VersionFold<State, Row> = { versions: [], state: telling.initial, latest: '' };
  return inEffectiveOrder(known).reduce((fold, event) => versionsWith(telling, fold, event), none);
}

/**
 * The versions with one more event, which is the last in order of (effectiveAt, revision). They are the very same ones if
 * the event changes none.
 */
export function versionsWith<State, Row>(
  telling: Telling<State, Row>,
  fold: VersionFold<State, Row>,
  event: Past<TaskEvent>,
): VersionFold<State, Row> {
  const latest = event.meta.effectiveAt;
  const state = telling.evolve(fold.state, event);
  const row = telling.rowOf(state);
  const versions = row === null ? fold.versions : withNext(fold.versions, latest, row);
  return { versions, state, latest };
}

function withNext<Row>(
  versions: readonly EffectiveVersion<Row>[],
  from: Instant,
  row: Row,
): readonly EffectiveVersion<Row>[] {
  const before = versions.filter((version) => version.from < from);
  const last = before.at(-1);
  if (last === undefined || !isSameData(last.row, row)) {
    return [...before.map((one) => endingBy(one, from)), { from, until: null, row }];
  }
  if (last.until === null) return versions;
  return [...before.slice(0, -1), { ...last, until: null }];
}

function endingBy<Row>(version: EffectiveVersion<Row>, until: Instant): EffectiveVersion<Row> {
  return version.until === null || version.until > until ? { ...version, until } : version;
}
