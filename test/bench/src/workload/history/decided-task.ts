import {
  fold,
  isRefusal,
  RefusedError,
  seal,
  streamHead,
  uuidV5,
  type Actor,
  type Instant,
  type Past,
  type SealedEvent,
} from '@ledger/kernel';
import {
  TASK_EVENTS,
  taskDecider,
  type TaskCommand,
  type TaskEvent,
  type TaskFacts,
  type TaskState,
} from '@ledger/task';

const COMMANDS = '4e2f6d1a-93b7-5c58-8a41-7d0c5b9e2f36';
const COMMAND_HASH = 'c0ffee'.padEnd(64, '0');

/** The command that recorded a revision of a stream: its id follows from both. */
export function commandOf(stream: string, revision: number): string {
  return uuidV5(COMMANDS, stream, revision);
}

export interface TaskPlace {
  readonly origin: string;
  readonly stream: string;
}

/** A task whose events the deciders give, sealed as a command handler does. */
export class DecidedTask {
  #sealed: readonly SealedEvent[] = [];
  /** Null where events came since; folded when it is asked for, as most tasks are not gone on with. */
  #state: TaskState | null = taskDecider.initial;

  constructor(
    readonly place: TaskPlace,
    private readonly facts: TaskFacts,
  ) {}

  get events(): readonly SealedEvent[] {
    return this.#sealed;
  }

  get state(): TaskState {
    this.#state ??= fold(
      taskDecider,
      this.#sealed.map(({ envelope }) => TASK_EVENTS.read(envelope) as Past<TaskEvent>),
    );
    return this.#state;
  }

  /** Takes the step if the deciders let it be taken. @returns whether they did */
  attempt(now: Instant, actor: Actor, command: TaskCommand): boolean {
    const commandId = commandOf(this.place.stream, this.#sealed.length);
    const caller = { commandId, commandHash: COMMAND_HASH, actor, auth: null, now };
    const context = { ...caller, correlationId: commandId, causationId: null };
    const decision = taskDecider.decide(command, this.state, { ...context, facts: this.facts });
    if (isRefusal(decision)) return false;
    const events = decision.map((event) => ({
      ...event,
      schemaVersion: TASK_EVENTS.currentVersion(event.type),
    }));
    const sealed = seal({ ...this.place, head: streamHead(this.#sealed), events, context });
    if (isRefusal(sealed)) throw new RefusedError(sealed);
    this.#sealed = [...this.#sealed, ...sealed];
    this.#state = null;
    return true;
  }
}
