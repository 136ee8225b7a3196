import type { JsonObject } from '../envelope/canonical-json.js';
import type { Envelope } from '../envelope/envelope.js';
import type { DomainEvent, Past } from './decider.js';

/** How one event type is read: its current version, and one step up from every version before it. */
export interface EventDefinition<P extends JsonObject = JsonObject> {
  readonly type: string;
  /** Version that new events are written in; the first is 1. */
  readonly version: number;
  /** `upcasts[n]` turns a payload of version n into one of version n + 1. */
  readonly upcasts?: Readonly<Record<number, (payload: JsonObject) => JsonObject>>;
  /** A payload with every optional field filled; its golden envelope is committed and must fold for ever. */
  readonly example: P;
}

/** The log holds a type that this release does not know: a reader must stop, not skip. */
export class UnknownEventTypeError extends Error {
  constructor(readonly type: string) {
    super(`unknown event type ${type}: this release cannot read the log; run a newer one`);
    this.name = 'UnknownEventTypeError';
  }
}

/** The log holds a version that this release does not know, or cannot lift to the current one. */
export class UnknownEventVersionError extends Error {
  constructor(
    readonly type: string,
    readonly version: number,
    readonly current: number,
  ) {
    super(
      `event type ${type} version ${version} cannot be read: this release knows versions up to ${current}`,
    );
    this.name = 'UnknownEventVersionError';
  }
}

const TYPE_NAME = /^[a-z][a-z0-9-]*\.[a-z][a-z0-9-]*$/;

/** Whether it is `room.past-tense-fact` in kebab case, the only form of an event type on the wire. */
export function isEventType(type: string): boolean {
  return TYPE_NAME.test(type);
}

export class EventRegistry {
  readonly #definitions = new Map<string, EventDefinition>();

  /** @throws TypeError for a name of another form, a type defined twice, or upcasts that lack a version or lead nowhere */
  constructor(definitions: readonly EventDefinition[]) {
    for (const definition of definitions) this.#add(definition);
  }

  get definitions(): readonly EventDefinition[] {
    return [...this.#definitions.values()];
  }

  knows(type: string): boolean {
    return this.#definitions.has(type);
  }

  /** @throws UnknownEventTypeError */
  currentVersion(type: string): number {
    return this.#definition(type).version;
  }

  /**
   * The event as domain code sees it, lifted to the current version.
   *
   * @throws UnknownEventTypeError, UnknownEventVersionError
   */
  read(envelope: Envelope): Past<DomainEvent> {
    const definition = this.#definition(envelope.type);
    return {
      type: envelope.type,
      payload: upcast(definition, envelope.schemaVersion, envelope.payload),
      meta: envelope,
    };
  }

  #add(definition: EventDefinition): void {
    const { type, version, upcasts = {} } = definition;
    if (!isEventType(type)) throw new TypeError(`event type ${type} is not room.past-tense-fact`);
    if (this.#definitions.has(type)) throw new TypeError(`event type ${type} is defined twice`);
    if (!Number.isSafeInteger(version) || version < 1) {
      throw new TypeError(`${type} has version ${version}; the first is 1`);
    }
    const expected = Array.from({ length: version - 1 }, (_, n) => n + 1).join(' ');
    const found = Object.keys(upcasts).join(' ');
    if (found !== expected) {
      throw new TypeError(`${type} needs upcasts from [${expected}] and has [${found}]`);
    }
    this.#definitions.set(type, definition);
  }

  #definition(type: string): EventDefinition {
    const definition = this.#definitions.get(type);
    if (definition === undefined) throw new UnknownEventTypeError(type);
    return definition;
  }
}

function upcast(definition: EventDefinition, version: number, payload: JsonObject): JsonObject {
  const { type, version: current, upcasts = {} } = definition;
  if (!Number.isInteger(version) || version < 1 || version > current) {
    throw new UnknownEventVersionError(type, version, current);
  }
  let lifted = payload;
  for (let from = version; from < current; from += 1) lifted = upcasts[from]?.(lifted) ?? lifted;
  return lifted;
}
