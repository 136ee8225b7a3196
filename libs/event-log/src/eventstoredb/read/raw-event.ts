import type { RawEvent } from '../../log-inspection.port.js';
import type { LogNames } from '../log-names.js';
import { placeOf, type ServerEvent } from '../server/server-event.js';

/** What stands in a stream of the log, whoever wrote it. The server keeps neither leaf hash nor recorded time. */
export function rawEvent(event: ServerEvent, names: LogNames): RawEvent {
  return {
    position: placeOf(event).commit,
    bytes: bytesOf(event.data),
    stored: {
      stream: names.streamOf(event.streamId),
      rev: Number(event.revision),
      // The server's ids tell calls apart, not events; see `Appender`.
      id: null,
      leaf: null,
      recordedTime: null,
    },
  };
}

/** What was written as JSON comes parsed; its bytes are not the log's whatever they were. */
function bytesOf(data: unknown): Uint8Array {
  return data instanceof Uint8Array ? data : Buffer.from(JSON.stringify(data), 'utf8');
}
