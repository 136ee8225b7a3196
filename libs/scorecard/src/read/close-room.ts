import {
  RoomFolds,
  type FoldedStream,
  type StreamDirectory,
  type StreamFolds,
} from '@ledger/command';
import type { EventLog, Position } from '@ledger/event-log';
import { refuse, RefusedError } from '@ledger/kernel';
import type { ClosedPeriod, PeriodClose } from '../domain/close/period-close.js';
import { withdrawCloseDecider } from '../domain/close/settle-close.decider.js';
import { closeStream } from '../domain/streams.js';
import { ClosedIndex } from './closed-index.js';
import { streamsInParts } from './streams-in-parts.js';

/** A close of which something is recorded. */
export interface KnownClose<State = Exclude<PeriodClose, { readonly phase: 'none' }>> {
  readonly id: string;
  readonly state: State;
}

export interface CloseRoomTools {
  readonly folds: StreamFolds;
  readonly directory: StreamDirectory;
  readonly log: Pick<EventLog, 'readStreams'>;
}

/** Folds closes of periods from their streams. Methods throw `RefusedError` if the log cannot be read. */
export class CloseRoom {
  readonly #room: { all(upTo?: Position): Promise<readonly FoldedStream<PeriodClose>[]> };
  readonly #closed = new ClosedIndex();

  constructor(private readonly tools: CloseRoomTools) {
    this.#room = new RoomFolds({ ...tools, room: 'close', decider: withdrawCloseDecider });
  }

  /** @throws RefusedError `period-close.unknown` */
  async one(id: string, upTo?: Position): Promise<KnownClose> {
    const { state } = await this.tools.folds.fold(closeStream(id), withdrawCloseDecider, upTo);
    if (state.phase === 'none')
      throw new RefusedError(refuse('period-close.unknown', { close: id }));
    return { id, state };
  }

  /** One that was approved. @throws RefusedError `period-close.unknown`, `period-close.not-closed` */
  async closed(id: string, upTo?: Position): Promise<KnownClose<ClosedPeriod>> {
    const { state } = await this.one(id, upTo);
    if (state.phase === 'closed') return { id, state };
    throw new RefusedError(refuse('period-close.not-closed', { close: id }));
  }

  /** All of which something was recorded up to a position. */
  async all(upTo: Position): Promise<readonly KnownClose[]> {
    const folded = await this.#room.all(upTo);
    return folded.flatMap(({ state, basis }) =>
      state.phase === 'none' ? [] : [{ id: closeOf(basis.stream), state }],
    );
  }

  /** All that were approved so far, to be found by what they cover. None is read again once it was. */
  async closedSoFar(): Promise<ClosedIndex> {
    const added = new Map<string, ClosedPeriod>();
    for (const { state, basis } of await this.#room.all()) {
      const isNew = state.phase === 'closed' && !this.#closed.has(closeOf(basis.stream));
      if (isNew) added.set(basis.stream, state);
    }
    for await (const [stream, events] of streamsInParts(this.tools.log, [...added.keys()])) {
      const approval = events.find(({ envelope }) => envelope.type === 'scorecard.period-closed');
      const state = added.get(stream);
      if (approval === undefined || state === undefined) continue;
      this.#closed.add({ id: closeOf(stream), state }, approval.position);
    }
    return this.#closed;
  }
}

/** The close whose events a stream holds. */
export function closeOf(stream: string): string {
  return stream.slice('close-'.length);
}
