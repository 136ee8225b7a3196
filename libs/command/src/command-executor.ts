import {
  isRefusal,
  refuse,
  seal,
  streamHead,
  type Decided,
  type DomainEvent,
  type EventRegistry,
  type Instant,
  type Refusal,
  type SealedEvent,
  type Versioned,
} from '@ledger/kernel';
import type { AppendRequest, EventLog } from '@ledger/event-log';
import type { CommandExecution, Executed, LoadedStream } from './command-execution.js';
import { KnownStream } from './known-stream.js';
import type { StreamFolds } from './stream-folds.js';

export interface ExecutorOptions {
  readonly log: Pick<EventLog, 'identity' | 'append'>;
  readonly folds: Pick<StreamFolds, 'read'>;
  readonly registry: EventRegistry;
  readonly clock: () => Instant;
}

/** What is decided again is so often decided before the caller is told. */
const MAX_ATTEMPTS = 4;

/**
 * A conflict; a clock that the log refused; and ids that are recorded already, which a delivery of the same command at
 * the same time wrote first: loaded again, the stream holds its answer.
 */
const DECIDE_AGAIN: readonly string[] = ['log.conflict', 'clock.skewed', 'idempotency.key-reused'];

interface Loaded<S> extends LoadedStream<S> {
  readonly known: KnownStream;
}

const NOTHING_DECIDED = { position: null, events: [], repeated: false };

/**
 * The one way a command becomes events: load, look for its own earlier events, check what the caller has seen, decide,
 * seal, append. The log itself is the index of what was recorded, so a repeat needs no other store and never expires.
 */
export class CommandExecutor {
  constructor(private readonly options: ExecutorOptions) {}

  /** @throws RefusedError if the stream cannot be read */
  async execute<S, C, E extends DomainEvent, F>(
    execution: CommandExecution<S, C, E, F>,
  ): Promise<Executed<S> | Refusal> {
    for (let attempt = 1; ; attempt += 1) {
      const loaded = await this.#load(execution);
      const known = alreadyRecorded(execution, loaded, this.options.registry);
      if (known !== null) return known;
      const stale = refuseUnseen(execution, loaded);
      if (stale !== null) return stale;
      const outcome = await this.#decide(execution, loaded);
      const again = isRefusal(outcome) && DECIDE_AGAIN.includes(outcome.refused);
      if (!again || attempt === MAX_ATTEMPTS) return outcome;
    }
  }

  async #load<S, C, E extends DomainEvent, F>({
    stream,
    decider,
    alongside = [],
  }: CommandExecution<S, C, E, F>): Promise<Loaded<S>> {
    const folds = await this.options.folds.read([stream, ...alongside]);
    const known = folds.known(stream);
    const state = known.fold(decider, this.options.registry);
    return { state, revision: known.revision, known, folds };
  }

  async #decide<S, C, E extends DomainEvent, F>(
    execution: CommandExecution<S, C, E, F>,
    loaded: Loaded<S>,
  ): Promise<Executed<S> | Refusal> {
    const { stream, decider, command, identity } = execution;
    const now = this.options.clock();
    const facts = await execution.facts(loaded, now);
    if (isRefusal(facts)) return facts;
    const decision = decider.decide(command, loaded.state, { ...identity, now, facts });
    if (isRefusal(decision)) return decision;
    if (decision.length === 0) {
      const { state, revision } = loaded;
      return { stream, state, revision, ...NOTHING_DECIDED };
    }
    const sealed = await this.#seal(execution, loaded, {
      now,
      events: decision.map((event) => this.#versioned(event)),
    });
    return isRefusal(sealed) ? sealed : this.#append(execution, loaded, sealed);
  }

  async #seal<S, C, E extends DomainEvent, F>(
    { stream, identity }: CommandExecution<S, C, E, F>,
    loaded: Loaded<S>,
    { now, events }: { readonly now: Instant; readonly events: readonly Versioned[] },
  ): Promise<readonly SealedEvent[] | Refusal> {
    const { origin } = await this.options.log.identity();
    const head = streamHead(loaded.known.events);
    return seal({ origin, stream, head, events, context: { ...identity, now } });
  }

  async #append<S, C, E extends DomainEvent, F>(
    execution: CommandExecution<S, C, E, F>,
    loaded: Loaded<S>,
    sealed: readonly SealedEvent[],
  ): Promise<Executed<S> | Refusal> {
    const { stream, decider } = execution;
    const request: AppendRequest = {
      stream,
      expected: loaded.revision ?? 'no-stream',
      events: sealed,
    };
    const outcome = await this.options.log.append(request);
    if (isRefusal(outcome)) return outcome;
    return {
      stream,
      state: loaded.known.followedBy(sealed).fold(decider, this.options.registry),
      revision: outcome.revision,
      position: outcome.position,
      events: sealed,
      repeated: outcome.repeated,
    };
  }

  #versioned(event: Decided<DomainEvent>): Versioned {
    return { ...event, schemaVersion: this.options.registry.currentVersion(event.type) };
  }
}

/** The recorded answer, rebuilt as of the revision that the command wrote; null if it wrote nothing yet. */
function alreadyRecorded<S, C, E extends DomainEvent, F>(
  { stream, decider, identity }: CommandExecution<S, C, E, F>,
  { known }: Loaded<S>,
  registry: EventRegistry,
): Executed<S> | Refusal | null {
  const own = known.events.filter(({ envelope }) => envelope.command.id === identity.commandId);
  const last = own.at(-1);
  if (last === undefined) return null;
  const { command, rev } = last.envelope;
  if (command.hash !== identity.commandHash) {
    return refuse('idempotency.body-differs', { commandId: identity.commandId, stream });
  }
  const then = rev === known.revision ? known : new KnownStream(known.events.slice(0, rev + 1));
  const state = then.fold(decider, registry);
  return { stream, state, revision: rev, position: last.position, events: own, repeated: true };
}

function refuseUnseen<S, C, E extends DomainEvent, F>(
  { stream, seen }: CommandExecution<S, C, E, F>,
  { revision }: Loaded<S>,
): Refusal | null {
  if (seen === undefined || seen === revision) return null;
  return refuse('precondition.stale', { stream, seen: told(seen), actual: told(revision) });
}

function told(revision: number | null): string {
  return revision === null ? 'no-stream' : String(revision);
}
