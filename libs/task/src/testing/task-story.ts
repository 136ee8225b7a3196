import {
  fold,
  isRefusal,
  seal,
  startOfDay,
  streamHead,
  instantAfter,
  uuidV5,
  endOfDay,
  type Actor,
  type CommandContext,
  type Instant,
  type Past,
  type Refusal,
  type SealedEvent,
} from '@ledger/kernel';
import type { TaskFacts } from '../domain/facts.js';
import { openActionsFor } from '../domain/open-actions.js';
import type { Obligation } from '../domain/obligation/obligation.js';
import type { StepKind, TaskCommand } from '../domain/task.commands.js';
import { taskDecider } from '../domain/task.decider.js';
import { TASK_EVENTS, type TaskEvent } from '../domain/task.events.js';
import type { TaskState } from '../domain/task.js';
import { statusAt } from '../domain/time/status-at.js';
import type { ObligationStatus } from '../domain/time/status.js';
import { PEOPLE } from './people.js';
import { SAMPLE_ASSIGN, SAMPLE_FACTS } from './sample-facts.js';

const NAMESPACE = '6f6a1c56-0d5e-5d0a-9d9f-3d4a5b6c7d8e';

/** The installation that stories seal their events for. */
export const STORY_ORIGIN = '0b7d3c1e-52a4-5f7b-8e6d-9c1a2b3d4e5f';

/** An instant at nine in the morning, or at the hour given, in Asia/Ho_Chi_Minh. */
export function on(date: string, hour = 9): Instant {
  return instantAfter(startOfDay(date), hour * 3_600_000);
}

/**
 * One task's life in a test: commands by whom and when, sealed as they would be stored and folded as they would be read,
 * so that what a story shows also holds for the bytes.
 */
export class TaskStory {
  #stream: readonly SealedEvent[] = [];
  #state: TaskState = taskDecider.initial;
  #facts: TaskFacts;
  #now: Instant = on('2025-01-09');

  constructor(
    readonly id = 'task-1',
    facts: Partial<TaskFacts> = {},
  ) {
    this.#facts = { ...SAMPLE_FACTS, ...facts };
  }

  get events(): readonly Past<TaskEvent>[] {
    return this.#stream.map(({ envelope }) => TASK_EVENTS.read(envelope) as Past<TaskEvent>);
  }

  /** As a log would keep them. */
  get sealed(): readonly SealedEvent[] {
    return this.#stream;
  }

  get state(): TaskState {
    return this.#state;
  }

  /** @throws Error if the story is not of an obligation */
  get obligation(): Obligation {
    const { state } = this;
    if (state.kind !== 'obligation') throw new Error(`the story is of a ${state.kind}`);
    return state;
  }

  /** From here on the clock shows this day, at nine in the morning or the hour given. */
  on(date: string, hour = 9): this {
    this.#now = on(date, hour);
    return this;
  }

  /** The clock shows this instant. */
  at(instant: Instant): this {
    this.#now = instant;
    return this;
  }

  get now(): Instant {
    return this.#now;
  }

  withFacts(facts: Partial<TaskFacts>): this {
    this.#facts = { ...this.#facts, ...facts };
    return this;
  }

  /** @throws Error if the command is refused */
  by(actor: Actor, command: TaskCommand): this {
    const refused = this.attempt(actor, command);
    if (refused === null) return this;
    throw new Error(`${command.kind}: ${refused.refused} ${JSON.stringify(refused.params)}`);
  }

  /** Takes the step if it may be taken; otherwise says why not. */
  attempt(actor: Actor, command: TaskCommand): Refusal | null {
    const decision = this.#decide(actor, command);
    if (isRefusal(decision)) return decision;
    const sealed = seal({
      origin: STORY_ORIGIN,
      stream: this.id,
      head: streamHead(this.#stream),
      events: decision.map((event) => ({
        ...event,
        schemaVersion: TASK_EVENTS.currentVersion(event.type),
      })),
      context: this.context(actor),
    });
    if (isRefusal(sealed)) throw new Error(sealed.refused);
    this.#stream = [...this.#stream, ...sealed];
    this.#state = fold(taskDecider, this.events);
    return null;
  }

  /** @throws Error if the command is accepted */
  refusal(actor: Actor, command: TaskCommand): Refusal {
    const decision = this.#decide(actor, command);
    if (isRefusal(decision)) return decision;
    throw new Error(`${command.kind} was accepted: ${JSON.stringify(decision)}`);
  }

  /** Takes the step if it may be taken and there is something to decide. */
  takes(actor: Actor, command: TaskCommand): boolean {
    const { length } = this.#stream;
    return this.attempt(actor, command) === null && this.#stream.length > length;
  }

  /** The types of what a command would decide, without taking it. */
  outcome(actor: Actor, command: TaskCommand): readonly string[] {
    const decision = this.#decide(actor, command);
    return isRefusal(decision) ? [decision.refused] : decision.map(({ type }) => type);
  }

  openTo(actor: Actor): readonly StepKind[] {
    return openActionsFor(this.state, this.context(actor));
  }

  /** The status as of the end of a day, known now. */
  asOf(date: string, seenBy?: string): ObligationStatus {
    const status = statusAt(this.obligation, endOfDay(date), { dueSoonDays: 15 }, seenBy);
    if (status === null) throw new Error(`there was no obligation on ${date}`);
    return status;
  }

  #decide(actor: Actor, command: TaskCommand) {
    return taskDecider.decide(command, this.state, this.context(actor));
  }

  /** What the actor's next command would know. */
  context(actor: Actor): CommandContext<TaskFacts> {
    const commandId = uuidV5(NAMESPACE, this.id, this.#stream.length);
    return {
      commandId,
      commandHash: '0'.repeat(64),
      actor,
      auth: null,
      now: this.#now,
      facts: this.#facts,
      correlationId: commandId,
      causationId: null,
    };
  }
}

/** Assigned on 9 January 2025 for the end of June, and acknowledged the next day. */
export function begun(assign: Partial<typeof SAMPLE_ASSIGN> = {}): TaskStory {
  return new TaskStory()
    .on('2025-01-09')
    .by(PEOPLE.assigner, { ...SAMPLE_ASSIGN, ...assign })
    .on('2025-01-10')
    .by(PEOPLE.officer, { kind: 'Acknowledge', official: null });
}

/** The lead's officer prepares a paper today, or on the day given, and its head signs it on the day of the story. */
export function preparedAndSigned(
  story: TaskStory,
  paper: string,
  content: Extract<TaskCommand, { kind: 'PreparePaper' }>['content'],
): TaskStory {
  return signed(story.by(PEOPLE.officer, { kind: 'PreparePaper', paper, content }), paper);
}

export function signed(story: TaskStory, paper: string): TaskStory {
  const prepared = story.obligation.papers.find((one) => one.paper === paper);
  if (prepared === undefined) throw new Error(`${paper} was not prepared`);
  return story.by(PEOPLE.head, { kind: 'SignPaper', paper, hash: prepared.hash });
}
