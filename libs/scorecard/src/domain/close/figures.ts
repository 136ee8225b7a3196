import { canonicalJson, type JsonObject, type JsonValue } from '@ledger/kernel';

type Plain = string | number | boolean | null;

/** What a card says in one place: a value, or a list of them. */
type Figure = Plain | readonly Plain[];

/** Figures by the members that lead to them, joined by dots; an entry of a list is named by what it is about. */
export type NamedFigures = ReadonlyMap<string, Figure>;

/** From where a card was looked at says nothing about the agency. */
const NO_FIGURES: readonly string[] = ['asOf', 'knownAt', 'position', 'policy', 'forecast'];

/** Members by which entries of a list are told apart, as cards have them. */
const NAMING: readonly (readonly string[])[] = [
  ['obligation', 'ratio'],
  ['obligation'],
  ['agency'],
  ['by', 'value'],
  ['name'],
  ['rating'],
  ['gate'],
];

/** A card without its obligations one by one: the figures that they come to. */
export function withoutObligations(card: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(card).filter(([member]) => member !== 'obligations'));
}

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
  for (const members of NAMING) {
    const names = list.map((entry) => nameBy(members, entry));
    if (!names.includes(null) && new Set(names).size === names.length) return names.map(String);
  }
  return null;
}

function nameBy(members: readonly string[], entry: JsonValue): string | null {
  if (isPlain(entry) || isList(entry)) return null;
  const parts = members.map((member) => entry[member]);
  if (!parts.every((part) => part !== undefined && isPlain(part))) return null;
  return parts.map(String).join('.');
}

/** A figure that is not what it was; of lists only what is in one of them and not in the other. */
export interface FigureChange {
  readonly figure: string;
  readonly before: Figure;
  readonly after: Figure;
}

/** What is not the same, in order of name. What is missing, null and empty all say that there is nothing. */
export function figureChanges(before: NamedFigures, after: NamedFigures): readonly FigureChange[] {
  const names = [...new Set([...before.keys(), ...after.keys()])].sort();
  return names.flatMap((figure) => {
    const [was, is] = [before.get(figure) ?? null, after.get(figure) ?? null];
    return isSame(was, is) ? [] : [changeOf(figure, was, is)];
  });
}

function changeOf(figure: string, before: Figure, after: Figure): FigureChange {
  if (!isList(before) || !isList(after)) return { figure, before, after };
  const [gone, come] = [without(before, after), without(after, before)];
  // Where only the order differs, both lists are told.
  return gone.length + come.length === 0
    ? { figure, before, after }
    : { figure, before: gone, after: come };
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
