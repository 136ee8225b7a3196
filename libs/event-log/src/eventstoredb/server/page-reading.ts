import type { StreamingRead } from '@eventstore/db-client';
import { NoAnswerError } from './failure.js';
import type { ServerEvent, ServerItem } from './server-event.js';

/**
 * Reads a stream of bounded length to its end. Nothing stays open afterwards, whatever happens, and nothing depends on
 * how fast a consumer works: the server allows a connection only a hundred streams, and one left half-read counts for
 * ever.
 *
 * @throws NoAnswerError when the server falls silent for so long, and what the client throws
 */
export function collectPage(
  open: () => StreamingRead<ServerItem>,
  silenceMs: number,
): Promise<readonly ServerEvent[]> {
  return new Promise((resolve, reject) => {
    const events: ServerEvent[] = [];
    const stream = open();
    const silence = setTimeout(() => {
      void stream.cancel().catch(() => undefined);
      reject(new NoAnswerError(silenceMs));
    }, silenceMs);
    stream.on('data', ({ event }: ServerItem) => {
      silence.refresh();
      if (event !== undefined) events.push(event);
    });
    stream.on('end', () => {
      clearTimeout(silence);
      resolve(events);
    });
    // Stays for good: an error that comes when nobody reads any more would otherwise end the process.
    stream.on('error', (error) => {
      clearTimeout(silence);
      reject(error);
    });
  });
}
