import {
  refuse,
  RefusedError,
  sha256,
  type AttachmentRef,
  type Instant,
  type JsonObject,
  type Refusal,
} from '@ledger/kernel';
import type { SnapshotFile } from '../domain/close/period-close.events.js';

/** Where snapshots are stored: as files under their SHA-256, which no path of this room writes twice. */
export abstract class SnapshotFiles {
  abstract store(
    bytes: AsyncIterable<Buffer>,
    by: { readonly person: string; readonly agency: string; readonly uploadedAt: Instant },
  ): Promise<AttachmentRef | Refusal>;
  /** Whether the bytes that are stored are still those of its hash. */
  abstract isIntact(file: Pick<AttachmentRef, 'sha256' | 'size'>): Promise<boolean>;
  /** A piece at a time. @throws Error if it is not there */
  abstract read(file: Pick<AttachmentRef, 'sha256' | 'size'>): AsyncIterable<Buffer>;
}

const PIECE = 262_144;

/** Text in the pieces in which it is stored. */
export async function* piecesOf(text: string): AsyncGenerator<Buffer, void, void> {
  const bytes = Buffer.from(text, 'utf8');
  for (let from = 0; from < bytes.length; from += PIECE) {
    // Whoever takes a piece waits for the store, so that others have their turn.
    yield await Promise.resolve(bytes.subarray(from, from + PIECE));
  }
}

/**
 * The card that a snapshot holds.
 *
 * @throws RefusedError `period-close.snapshot-damaged` if the bytes that are stored are not those of its hash
 */
export async function cardIn(
  files: Pick<SnapshotFiles, 'read'>,
  file: SnapshotFile,
): Promise<JsonObject> {
  const pieces: Buffer[] = [];
  for await (const piece of files.read(file)) pieces.push(piece);
  const bytes = Buffer.concat(pieces);
  if (sha256(bytes) !== file.sha256) {
    throw new RefusedError(refuse('period-close.snapshot-damaged', { snapshot: file.sha256 }));
  }
  // Only canonical JSON of a card is ever stored as a snapshot.
  return JSON.parse(bytes.toString('utf8')) as JsonObject;
}
