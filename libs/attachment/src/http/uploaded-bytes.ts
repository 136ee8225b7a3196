import type { Readable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import { refuse, RefusedError } from '@ledger/kernel';

/** A client that takes longer over a file is given up. */
const LONGEST_UPLOAD_MS = 600_000;

/** So long a client that was refused may go on sending, to be able to read why. */
const DRAINED_FOR_MS = 10_000;

/**
 * The bytes of a request as they come. Leaving them early keeps the connection, so that the answer reaches the client.
 *
 * @throws RefusedError `attachment.broken-off` if the client goes away or takes too long
 */
export async function* uploadedBytes(request: Readable): AsyncGenerator<Buffer, void, void> {
  const late = setTimeout(() => request.destroy(new Error('too slow')), LONGEST_UPLOAD_MS);
  try {
    for await (const bytes of request.iterator({ destroyOnReturn: false })) yield bytes as Buffer;
  } catch (error) {
    throw new RefusedError(refuse('attachment.broken-off', {}), { cause: error });
  } finally {
    clearTimeout(late);
    if (!request.readableEnded) drain(request);
  }
}

function drain(request: Readable): void {
  request.resume();
  void pause(DRAINED_FOR_MS, undefined, { ref: false }).then(() => {
    if (!request.readableEnded) request.destroy();
  });
}
