import type { EventLog } from '@ledger/event-log';
import { isRefusal, RefusedError, type Basis } from '@ledger/kernel';
import type { ReadModels } from '../read/read-models.js';
import { streamHeads } from './stream-heads.projection.js';

export interface RoomStreamsOptions {
  readonly log: Pick<EventLog, 'identity' | 'head'>;
  readonly readModels: Pick<ReadModels, 'waitFor' | 'rows'>;
}

/** The streams of a room and their last revisions, as far as the log had come when asked. */
export class RoomStreams {
  constructor(private readonly options: RoomStreamsOptions) {}

  /** @throws RefusedError `projection.behind` if the read model does not get there in time, `projection.not-built` */
  async streamsOf(room: string): Promise<readonly Basis[]> {
    const { log, readModels } = this.options;
    const cursor = { log: (await log.identity()).log, position: await log.head() };
    const active = await readModels.waitFor(streamHeads.name, cursor);
    if (isRefusal(active)) throw new RefusedError(active);
    return readModels.rows<Basis>(
      `select stream, revision as rev from ${active.schema}.stream_head
       where room = $1 order by stream`,
      [room],
    );
  }
}
