import type { RowFindingKind } from './findings.js';
import type { Segment } from './segments.js';
import type { Meaning, Spellings } from './spellings.js';
import { bodyKey } from './words.js';

/** Enterprises and associations: no public body of the register answers for a task in their stead. */
const NOT_PUBLIC = /(^| )(tập đoàn|doanh nghiệp|công ty|hiệp hội)( |$)/;

/** What a segment lacks to be one body or several; null if it lacks nothing. */
export function lackOf({ bodies, rest }: Segment): RowFindingKind | null {
  if (rest !== '') return NOT_PUBLIC.test(rest) ? 'not-a-public-body' : 'unknown-body';
  if (bodies.some(({ is }) => is === 'ambiguous')) return 'ambiguous-body';
  return bodies.some(({ is }) => is === 'absent') ? 'absent-body' : null;
}

/** The last words of a cell that are only the beginning of a name. */
export function isCutOff({ bodies, rest, last }: Segment, spellings: Spellings): boolean {
  return last && bodies.length === 0 && spellings.begins(bodyKey(rest));
}

export interface Bodies {
  readonly agencies: readonly string[];
  readonly groups: readonly string[];
}

/** The bodies of a segment that lacks nothing. A group in front of others only says what they are: "các địa phương A". */
export function bodiesOf(segments: readonly Segment[]): Bodies {
  const meant = segments.flatMap(({ bodies }) =>
    bodies.some(isAgency) ? bodies.filter(isAgency) : bodies,
  );
  const ids = (kind: Meaning['is']) => [
    ...new Set(meant.flatMap((body) => (body.is === kind && 'id' in body ? [body.id] : []))),
  ];
  return { agencies: ids('agency'), groups: ids('group') };
}

function isAgency({ is }: Meaning): boolean {
  return is === 'agency';
}
