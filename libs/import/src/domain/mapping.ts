import { isRefusal, refuse, type Refusal } from '@ledger/kernel';
import { isPriority, type PlannedPriority } from './priorities.js';

/** What somebody settled of what the words of a list leave open. */
export interface Mapping {
  /** What words stand for: the id of an agency, or of a group (`group:…`). */
  readonly bodies: ReadonlyMap<string, string>;
  /** By the number as written. */
  readonly rows: ReadonlyMap<string, RowMapping>;
}

export interface RowMapping {
  /** Ids of the agencies that lead, or of a group; null where the words of the list stay. */
  readonly lead: readonly string[] | null;
  /** In the words of a list. */
  readonly deadline: string | null;
  readonly priority: PlannedPriority | null;
}

export const NOTHING_SETTLED: RowMapping = { lead: null, deadline: null, priority: null };

export const NO_MAPPING: Mapping = { bodies: new Map(), rows: new Map() };

const PARTS = ['bodies', 'rows'] as const;
const ROW_PARTS = ['lead', 'deadline', 'priority'] as const;

type Unreadable = Refusal<'import.mapping-unreadable'>;

/**
 * Reads `{ "bodies": { "<words>": "<id>" }, "rows": { "<number>": { "lead": "<id>" or ["<id>", …], "deadline": "<words>",
 * "priority": "<word>" } } }`. Every part may be left out; what is not known is refused, for it would settle nothing.
 */
export function parseMapping(value: unknown): Mapping | Unreadable {
  const whole = membersOf(value, PARTS);
  if (whole === null) return unreadable('mapping');
  const bodies = bodiesIn(whole.get('bodies') ?? {});
  if (isRefusal(bodies)) return bodies;
  const rows = rowsIn(whole.get('rows') ?? {});
  return isRefusal(rows) ? rows : { bodies, rows };
}

function bodiesIn(value: unknown): Mapping['bodies'] | Unreadable {
  const members = membersOf(value);
  if (members === null) return unreadable('bodies');
  const bodies = new Map<string, string>();
  for (const [words, id] of members) {
    if (!isWords(id)) return unreadable(`bodies.${words}`);
    bodies.set(words, id);
  }
  return bodies;
}

function rowsIn(value: unknown): Mapping['rows'] | Unreadable {
  const members = membersOf(value);
  if (members === null) return unreadable('rows');
  const rows = new Map<string, RowMapping>();
  for (const [number, said] of members) {
    const parts = membersOf(said, ROW_PARTS);
    if (parts === null) return unreadable(`rows.${number}`);
    const fault = ROW_PARTS.find((part) => !isLeftOutOr(IS_PART[part], parts.get(part)));
    if (fault !== undefined) return unreadable(`rows.${number}.${fault}`);
    rows.set(number, rowMapping(parts));
  }
  return rows;
}

const IS_PART: Readonly<Record<(typeof ROW_PARTS)[number], (value: unknown) => boolean>> = {
  lead: (value) => isWords(value) || isListOfWords(value),
  deadline: isWords,
  priority: isPriority,
};

function isLeftOutOr(isPart: (value: unknown) => boolean, value: unknown): boolean {
  return value === undefined || value === null || isPart(value);
}

/** Of parts that each are what they must be, or left out. */
function rowMapping(parts: ReadonlyMap<string, unknown>): RowMapping {
  const [lead, deadline, priority] = ROW_PARTS.map((part) => parts.get(part) ?? null);
  return {
    lead: isWords(lead) ? [lead] : isListOfWords(lead) ? lead : null,
    deadline: isWords(deadline) ? deadline : null,
    priority: isPriority(priority) ? priority : null,
  };
}

function membersOf(value: unknown, known?: readonly string[]): ReadonlyMap<string, unknown> | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  const members = new Map<string, unknown>(Object.entries(value));
  const strange = known !== undefined && [...members.keys()].some((name) => !known.includes(name));
  return strange ? null : members;
}

function isWords(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '';
}

function isListOfWords(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.length > 0 && value.every(isWords);
}

function unreadable(place: string): Unreadable {
  return refuse('import.mapping-unreadable', { place });
}
