import type { RecordedEvent } from '@ledger/event-log';
import type { Acknowledged } from './writers.js';

/** What became of what was acknowledged; every number but `acknowledged` and `events` must be 0. */
export interface Account {
  readonly acknowledged: number;
  readonly events: number;
  /** Acknowledged and not in the log. */
  readonly lost: number;
  /** In the log at another position, revision or with another hash than acknowledged. */
  readonly moved: number;
  /** An event id, or a place of a stream, that is there more than once. */
  readonly doubled: number;
  /** Positions missing between 1 and the head; where positions are not dense, those that do not ascend. */
  readonly gaps: number;
  /** An event whose `prev` or revision does not follow from its stream. */
  readonly broken: number;
}

export function account(
  events: readonly RecordedEvent[],
  acknowledged: readonly Acknowledged[],
  { dense } = { dense: true },
): Account {
  const byId = new Map(events.map((event) => [event.envelope.id, event]));
  const lost = acknowledged.flatMap(({ ids }) => ids).filter((id) => !byId.has(id));
  const moved = acknowledged.filter((answer) => hasMoved(answer, byId));
  return {
    acknowledged: acknowledged.length,
    events: events.length,
    lost: lost.length,
    moved: moved.length,
    doubled: events.length - byId.size,
    gaps: events.filter(({ position }, index) =>
      dense ? position !== BigInt(index) + 1n : position <= (events[index - 1]?.position ?? 0n),
    ).length,
    broken: brokenLinks(events),
  };
}

function hasMoved(answer: Acknowledged, byId: ReadonlyMap<string, RecordedEvent>): boolean {
  const last = byId.get(answer.ids.at(-1) ?? '');
  if (last === undefined) return false;
  const { position, leaf, envelope } = last;
  return (
    String(position) !== answer.position || leaf !== answer.leaf || envelope.rev !== answer.revision
  );
}

function brokenLinks(events: readonly RecordedEvent[]): number {
  const heads = new Map<string, RecordedEvent>();
  let broken = 0;
  for (const event of events) {
    const { stream, rev, prev } = event.envelope;
    const head = heads.get(stream);
    if (rev !== (head?.envelope.rev ?? -1) + 1 || prev !== (head?.leaf ?? null)) broken += 1;
    heads.set(stream, event);
  }
  return broken;
}
