import { OwnWrites, recordedTimeAt, type EventLog, type Position } from '@ledger/event-log';
import { instantAfter, isRefusal, refuse, type Instant, type Refusal } from '@ledger/kernel';
import { pointOf, type Point, type PointFault, type PointWords } from '../replay/point.js';

/** From when the register is looked at, as somebody asks for it; a date means its end in Asia/Ho_Chi_Minh. */
export type SightWords = Omit<PointWords, 'revision'>;

/** From where the register is looked at. */
export interface Sight {
  /** T, exclusive. */
  readonly asOf: Instant;
  /** K, exclusive. */
  readonly knownAt: Instant;
  /** The last position that is known; null for as far as the register has come. */
  readonly position: Position | null;
  /** T lies after K, so that it is looked ahead. */
  readonly forecast: boolean;
}

export type CannotSee = PointFault | Refusal<'position.beyond-head' | 'register.nothing-recorded'>;

export interface SightTools {
  readonly log: Pick<EventLog, 'identity' | 'head' | 'positionAt' | 'readAll'>;
  readonly clock: () => Instant;
}

/** T is by default now or, where a position is named, when that was recorded; K is by default everything. */
export async function sightOf(words: SightWords, tools: SightTools): Promise<Sight | CannotSee> {
  const point = pointOf(words);
  if (isRefusal(point)) return point;
  const known = await knownFrom(point, tools);
  if (isRefusal(known)) return known;
  const { knownAt, position } = known;
  if (position === 0n) {
    const asked = words.knownAt ?? words.position ?? '';
    return refuse('register.nothing-recorded', { knownAt: asked });
  }
  const present = instantAfter(tools.clock(), 1);
  const asOf = point.asOf ?? (point.known.upTo === 'position' ? knownAt : present);
  return { asOf, knownAt, position, forecast: asOf > knownAt };
}

type Known = Pick<Sight, 'knownAt' | 'position'>;

async function knownFrom(
  { known }: Point,
  { log, clock }: SightTools,
): Promise<Known | Refusal<'position.beyond-head'>> {
  const present = instantAfter(clock(), 1);
  if (known.upTo === 'instant') {
    // What lies ahead of now is known no better than now.
    const knownAt = known.bound < present ? known.bound : present;
    return { knownAt, position: await log.positionAt(instantAfter(knownAt, -1)) };
  }
  if (known.upTo !== 'position') return { knownAt: present, position: null };
  const { position } = known;
  const unwritten = await new OwnWrites(log).refuseUnwritten(position);
  return unwritten ?? { position, knownAt: await recordedBy(position, log) };
}

/** Just after the position was recorded. */
async function recordedBy(position: Position, log: SightTools['log']): Promise<Instant> {
  const recordedTime = await recordedTimeAt(position, log);
  return recordedTime === null ? '' : instantAfter(recordedTime, 1);
}
