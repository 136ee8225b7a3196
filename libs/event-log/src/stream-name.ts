import { refuse, type Refusal } from '@ledger/kernel';

/** Counted in Unicode code points. */
const MAX_STREAM_NAME_LENGTH = 200;

/**
 * Control, invisible format, surrogate and private-use characters, line and paragraph separators. Unassigned ones are
 * left out on purpose: what counts as unassigned changes with the Unicode version of the runtime.
 */
const NOT_PRINTABLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/u;

/** Names are compared code point by code point: nothing is folded or normalised. */
export function checkStreamName(stream: string): Refusal | null {
  if (fits(stream) && stream.trim() === stream && !NOT_PRINTABLE.test(stream)) return null;
  return refuse('stream.name-invalid', { stream: shown(stream) });
}

/** Code points are counted only where the code units, of which there are at least as many, do not settle it. */
function fits(stream: string): boolean {
  if (stream.length <= MAX_STREAM_NAME_LENGTH) return stream.length > 0;
  return Array.from(stream).length <= MAX_STREAM_NAME_LENGTH;
}

/** A refused name may be of any length and need not be Unicode; what is reported must be short and printable as JSON. */
function shown(stream: string): string {
  return stream.slice(0, MAX_STREAM_NAME_LENGTH).toWellFormed();
}
