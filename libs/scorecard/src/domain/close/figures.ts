import { canonicalJson, type JsonObject, type JsonValue } from '@ledger/kernel';

type Plain = string | number | boolean | null;

/** What is said in one place: a value, or a list of them. */
type Figure = Plain | readonly Plain[];

/** Figures by the members that lead to them, joined by dots; an entry of a list is named by what it is about. */
export type NamedFigures = ReadonlyMap<string, Figure>;

/** From where a card was looked at says nothing about the agency. */
const NO_FIGURES: readonly string[] = [
  'asOf',
  'knownAt',
  'position',
  'policy',
  'policyVersion',
  'forecast',
  'opens',
];

/** Members by which entries of a list are told apart: places of a ranking, and what is scored of an obligation. */
const NAMING: readonly string[] = ['agency', 'ask', 'at', 'request', 'claim'];

/**
 * The figures of a card: those that it names itself, the rating, and what was asked of the agency as a coordinator. A
 * ranking names none, so that there everything it says is one.
 */
export function figuresOfCard(card: JsonObject): NamedFigures {
  const { figures, score, asCoordinator } = card;
  if (figures === undefined) return figuresIn(card);
  const more = { score: ratingIn(score), asCoordinator: countsIn(asCoordinator) };
  return new Map([...namedIn(figures), ...entriesOf(more, '')]);
}

function namedIn(figures: JsonValue): readonly (readonly [string, Figure])[] {
  // The list is that of the answer, which gives each figure a name and a number.
  const list = figures as readonly { readonly figure: string; readonly value: Figure }[];
  return list.map(({ figure, value }) => [figure, value]);
}

function ratingIn(score: JsonValue | undefined): JsonObject {
  const { proposal } = (score ?? {}) as { readonly proposal?: { readonly rating: string | null } };
  return proposal === undefined ? {} : { rating: proposal.rating };
}

function countsIn(record: JsonValue | undefined): JsonObject {
  const { counts = {} } = (record ?? {}) as { readonly counts?: JsonObject };
  return counts;
}

/** Everything that an object says, by the members that lead to it. */
export function figuresIn(card: JsonObject): NamedFigures {
  return new Map(entriesOf(card, ''));
}

function* entriesOf(object: JsonObject, path: string): Generator<[string, Figure]> {
  for (const [member, value] of Object.entries(object)) {
    if (!NO_FIGURES.includes(member)) yield* figuresAt(value, path + member);
  }
}

function* figuresAt(value: JsonValue, path: string): Generator<[string, Figure]> {
  if (isPlain(value)) yield [path, value];
  else if (isList(value)) yield* listAt(value, path);
  else yield* entriesOf(value, `${path}.`);
}

function* listAt(list: readonly JsonValue[], path: string): Generator<[string, Figure]> {
  if (list.every(isPlain)) {
    yield [path, list];
    return;
  }
  const names = namesOf(list);
  for (const [n, entry] of list.entries()) {
    yield* figuresAt(entry, `${path}.${names?.[n] ?? String(n)}`);
  }
}

/** Null where the entries have no names of which each is another's. */
function namesOf(list: readonly JsonValue[]): readonly string[] | null {
  for (const member of NAMING) {
    const names = list.map((entry) => nameBy(member, entry));
    if (!names.includes(null) && new Set(names).size === names.length) return names.map(String);
  }
  return null;
}

function nameBy(member: string, entry: JsonValue): string | null {
  if (isPlain(entry) || isList(entry)) return null;
  const name = entry[member];
  return typeof name === 'string' ? name : null;
}

/** A figure that is not what it was; of lists only what is in one of them and not in the other. */
export interface FigureCorrection {
  readonly figure: string;
  readonly from: Figure;
  readonly to: Figure;
}

/** What is not the same, in order of name. What is missing, null and empty all say that there is nothing. */
export function figureChanges(
  before: NamedFigures,
  after: NamedFigures,
): readonly FigureCorrection[] {
  const names = [...new Set([...before.keys(), ...after.keys()])].sort();
  return names.flatMap((figure) => {
    const [was, is] = [before.get(figure) ?? null, after.get(figure) ?? null];
    return isSame(was, is) ? [] : [changeOf(figure, was, is)];
  });
}

function changeOf(figure: string, from: Figure, to: Figure): FigureCorrection {
  if (!isList(from) || !isList(to)) return { figure, from, to };
  const [gone, come] = [without(from, to), without(to, from)];
  // Where only the order differs, both lists are told.
  return gone.length + come.length === 0 ? { figure, from, to } : { figure, from: gone, to: come };
}

function without(list: readonly Plain[], other: readonly Plain[]): readonly Plain[] {
  const elsewhere = new Set(other);
  return list.filter((one) => !elsewhere.has(one));
}

function isSame(a: Figure, b: Figure): boolean {
  return isNothing(a) ? isNothing(b) : canonicalJson(a) === canonicalJson(b);
}

function isNothing(figure: Figure): boolean {
  return figure === null || (isList(figure) && figure.length === 0);
}

function isPlain(value: JsonValue): value is Plain {
  return typeof value !== 'object' || value === null;
}

function isList<T>(value: T | readonly T[]): value is readonly T[];
function isList(value: unknown): value is readonly JsonValue[];
function isList(value: unknown): boolean {
  return Array.isArray(value);
}
