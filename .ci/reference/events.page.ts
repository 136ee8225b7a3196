import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { EventDefinition, JsonObject, Past } from '@ledger/kernel';
import { EVENT_REGISTRY } from '@ledger/installation';
import { sentenceOf, type ToldEvent } from '@ledger/task';
import { EVENT_FAMILIES, type EventFamily } from './event-families.js';
import { EventTypes, type Member, type Shape, type ShapeName } from './event-types.js';
import { MEMBER_WORDS } from './event-words.js';
import { page, table } from './markdown.js';

const INTRODUCTION = `Everything that can be recorded. An event is never changed; a changed payload is a new version, and every version ever
written stays readable. Each is kept in an envelope with its stream and revision, when it was recorded (\`recordedAt\`) and since
when it holds (\`effectiveAt\`), who decided (\`actor\`), by which command, and what it relied on (\`basis\`); the link under each
example shows a whole one. Ids of people are pseudonyms, \`Instant\` is UTC, \`LocalDate\` a day in Asia/Ho_Chi_Minh. The two
sentences are how a history tells the example.`;

const ROOT = new URL('../../', import.meta.url);

/** @throws Error for a type, or a member of one, of which nothing is said */
export function renderEvents(): string {
  const types = new EventTypes();
  const catalogued = EVENT_FAMILIES.flatMap(({ definitions }) => definitions);
  const missing = EVENT_REGISTRY.definitions.filter((one) => !catalogued.includes(one));
  if (missing.length > 0)
    throw new Error(`not catalogued: ${missing.map(({ type }) => type).join()}`);
  const told = new Told(types);
  const families = EVENT_FAMILIES.flatMap((family) => [
    `## ${family.title}`,
    `Room \`${family.room}\`, stream \`${family.stream}\`.`,
    ...family.definitions.flatMap((definition) => told.event(family, definition)),
  ]);
  return page(
    'Events',
    INTRODUCTION,
    ...families,
    '## What payloads are made of',
    ...told.shapes(),
  );
}

/** Tells events, and keeps count of the shapes that they are made of. */
class Told {
  readonly #shapes = new Set<ShapeName>();

  constructor(private readonly types: EventTypes) {}

  event(family: EventFamily, definition: EventDefinition): readonly string[] {
    const { type, version } = definition;
    const { words, members } = this.types.of(type);
    const golden = `libs/${family.room}/golden/${type}.v${version}.json`;
    return [
      `### ${type}`,
      `Version ${version}. ${words}`,
      ...historyOf(golden),
      `Recorded by: ${family.recordedBy(type)}.`,
      this.#members(members),
      `\`\`\`json\n${JSON.stringify(envelopeIn(golden).payload, null, 2)}\n\`\`\``,
      `[Whole envelope](../../${golden})`,
    ];
  }

  shapes(): readonly string[] {
    const told: (readonly [string, readonly string[]])[] = [];
    // A set visits what is added while it is walked: shapes are made of shapes.
    for (const name of this.#shapes) told.push([name, this.#shape(this.types.shape(name))]);
    return told.sort(([a], [b]) => a.localeCompare(b, 'en')).flatMap(([, parts]) => parts);
  }

  #shape({ name, words, shapes, values, members, source }: Shape): readonly string[] {
    const head = [`### ${name}`, ...(words === '' ? [] : [words])];
    if (values !== null) return [...head, values.map((value) => `\`${value}\``).join(', ')];
    if (members !== null) return [...head, this.#members(members)];
    for (const inside of shapes) this.#shapes.add(inside);
    return [...head, `\`\`\`ts\n${source}\n\`\`\``];
  }

  #members(members: readonly Member[]): string {
    const rows = members.map((member) => {
      for (const shape of member.shapes) this.#shapes.add(shape);
      return [`\`${member.name}\``, typeOf(member), this.#wordsOf(member)];
    });
    return table(['Member', 'Type', 'Meaning'], rows);
  }

  #wordsOf({ name, type, words, shapes }: Member): string {
    const known = knownWords(name, type);
    // What only says when it is null leaves to be said what it is.
    if (words.startsWith('Null ')) return [withoutNull(known), words].join(' ').trim();
    const ofShape = shapes.map((shape) => this.types.shape(shape).words).find((one) => one !== '');
    const found = words === '' ? (known ?? ofShape) : words;
    if (found === undefined) throw new Error(`nothing is said of ${name}: ${type}`);
    return found;
  }
}

function knownWords(name: string, type: string): string | undefined {
  const [plain = ''] = type.split(' |');
  const known = MEMBER_WORDS[`${name}: ${plain}`] ?? MEMBER_WORDS[name];
  return type.includes('null') ? known : withoutNull(known);
}

function withoutNull(words: string | undefined): string | undefined {
  return words?.replace(/; null .*/, '.');
}

function typeOf({ type, shapes }: Member): string {
  const [first, ...others] = shapes;
  if (first === undefined) return `\`${type}\``;
  const links = others.map((shape) => ` [${nameOf(shape)}](#${anchorOf(shape)})`);
  return [`[\`${type}\`](#${anchorOf(first)})`, ...links].join('');
}

function nameOf(shape: ShapeName): string {
  return shape.replace(/ \(.*/, '');
}

function anchorOf(shape: ShapeName): string {
  return shape.toLowerCase().replaceAll(/[()]/g, '').replaceAll(' ', '-');
}

interface Golden {
  readonly type: string;
  readonly payload: JsonObject;
}

function envelopeIn(golden: string): Golden {
  return JSON.parse(readFileSync(fileURLToPath(new URL(golden, ROOT)), 'utf8')) as Golden;
}

/** Whatever has no name in the example stands for itself. */
const NAMES = { agency: same, group: same, document: same };

function same(id: string): string {
  return id;
}

/** The example as a history tells it; nothing for what histories do not tell. */
function historyOf(golden: string): readonly string[] {
  const envelope = envelopeIn(golden);
  if (!/^(task|document)\./.test(envelope.type)) return [];
  const past = { ...envelope, meta: envelope } as unknown as Past<ToldEvent>;
  const { vi, en } = sentenceOf(past, NAMES);
  return [`> ${vi}\n>\n> ${en}`];
}
