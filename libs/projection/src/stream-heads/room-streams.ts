import type { Basis } from '@ledger/kernel';
import { schemaAtHead, type ReadModelTools } from '../read/schema-at.js';
import { streamHeads } from './stream-heads.projection.js';

/** The streams of a room and their last revisions, as far as the log had come when asked. */
export class RoomStreams {
  constructor(private readonly tools: ReadModelTools) {}

  /** @throws RefusedError as {@link schemaAtHead} does */
  async streamsOf(room: string): Promise<readonly Basis[]> {
    const schema = await schemaAtHead(streamHeads.name, this.tools);
    return this.tools.models.rows<Basis>(
      `select stream, revision as rev from ${schema}.stream_head
       where room = $1 order by stream`,
      [room],
    );
  }
}
