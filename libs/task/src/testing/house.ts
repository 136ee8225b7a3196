import {
  AGENCY_ROOM_EVENTS,
  agencyDecider,
  agenciesNamedBy,
  agencyStream,
  ANNOUNCED_DAYS_VN,
  calendarDecider,
  CALENDAR_STREAM,
  groupDecider,
  groupStream,
  mergerDecider,
  mergerStream,
  termsDecider,
  TERMS_STREAM,
  type CalendarCommand,
  type CorrectMerger,
  type DecideMerger,
} from '@ledger/agency';
import { CommandExecutor, StreamFolds, type CommandExecution } from '@ledger/command';
import { MemoryEventLog, type EventLog } from '@ledger/event-log';
import {
  EventRegistry,
  isRefusal,
  uuidV5,
  type Actor,
  type DomainEvent,
  type Instant,
  type Refusal,
} from '@ledger/kernel';
import type { CommandIssuer, Process } from '@ledger/projection';
import type { StreamDirectory } from '@ledger/command';
import { GroupMembers } from '../application/group-members.js';
import { HouseReader } from '../application/house-reader.js';
import type { HouseCommand } from '../application/processes/house-command.js';
import { HouseIssuer } from '../application/processes/house-issuer.js';
import { taskProcesses } from '../application/processes/task-processes.js';
import { TaskFactsFromLog } from '../application/task-facts.js';
import type { TaskFinder } from '../application/task-finder.port.js';
import { documentDecider } from '../domain/document/document.decider.js';
import { DOCUMENT_EVENTS } from '../domain/document/document.events.js';
import { documentStream, taskStream } from '../domain/streams.js';
import type { TaskCommand } from '../domain/task.commands.js';
import { taskDecider } from '../domain/task.decider.js';
import { TASK_EVENTS } from '../domain/task.events.js';
import type { TaskState } from '../domain/task.js';
import {
  ADOPT_TERMS,
  DEFINE_MINISTRIES,
  registerDocument,
  registerMinistry,
} from './house-commands.js';
import { LogSearches } from './log-searches.js';
import { person, PEOPLE } from './people.js';
import { on } from './task-story.js';

export const HOUSE_EVENTS = new EventRegistry([
  ...AGENCY_ROOM_EVENTS,
  ...TASK_EVENTS.definitions,
  ...DOCUMENT_EVENTS.definitions,
]);

const ADMINISTRATOR = person('p-admin', 'vpcp', ['administrator']);
const NAMESPACE = '0d2d4f5a-6a63-5b14-8d0c-5f3a1c7e9b20';

/** The id that a task's name stands for in every house. */
export function idOf(name: string): string {
  return uuidV5(NAMESPACE, 'task', name);
}

export interface HouseOptions {
  /** Default: a log in memory, by the clock of the house. */
  readonly log?: EventLog;
  /** Default: both search the log. */
  readonly finder?: TaskFinder;
  readonly directory?: StreamDirectory;
  /** Default: one that stands until it is moved. */
  readonly clock?: () => Instant;
}

/** The rooms of agencies and tasks over one log, for tests of what reaches across streams. Its clock stands until moved. */
export class House {
  now: Instant = on('2025-01-06');
  readonly log: EventLog;
  readonly issuer: CommandIssuer<HouseCommand>;
  readonly processes: readonly Process<HouseCommand>[];
  readonly #executor: CommandExecutor;
  readonly #reader: HouseReader;
  readonly #facts: TaskFactsFromLog;
  #commands = 0;

  constructor(options: HouseOptions = {}) {
    const clock = options.clock ?? (() => this.now);
    const log = options.log ?? new MemoryEventLog({ clock });
    const searches = new LogSearches(log);
    const { finder = searches, directory = searches } = options;
    const registry = HOUSE_EVENTS;
    const folds = new StreamFolds(log, registry);
    const groups = new GroupMembers(folds, directory);
    this.log = log;
    this.#executor = new CommandExecutor({ log, registry, clock });
    this.#reader = new HouseReader({ folds, log, registry });
    this.#facts = new TaskFactsFromLog({ folds, finder, groups });
    const tools = { executor: this.#executor, house: this.#reader, facts: this.#facts };
    this.issuer = new HouseIssuer(tools);
    this.processes = taskProcesses({ house: this.#reader, groups, finder });
  }

  /** From here on the clock shows this day, at nine in the morning or the hour given. */
  on(date: string, hour = 9): this {
    this.now = on(date, hour);
    return this;
  }

  /** Agencies, calendar and terms from 2025 on, the ministries as a group, and the documents that tasks cite. */
  async furnish(...agencies: readonly string[]): Promise<this> {
    const none = { agencies: [], merger: null, groups: [] };
    for (const agency of ['chinh-phu', 'vpcp', ...agencies]) await this.register(agency);
    const group = groupStream(DEFINE_MINISTRIES.group);
    await this.#keep(group, groupDecider, DEFINE_MINISTRIES, none);
    await this.#keep(TERMS_STREAM, termsDecider, ADOPT_TERMS, none);
    for (const days of ANNOUNCED_DAYS_VN.slice(0, 2)) await this.calendar(days);
    const issuer = { agency: 'chinh-phu', validFrom: '2025-01-01', validTo: null, successor: null };
    const basis = { stream: agencyStream('chinh-phu'), rev: 0 };
    for (const document of ['nq-03', 'cv-1']) {
      await this.#execute(PEOPLE.assigner, {
        stream: documentStream(document),
        decider: documentDecider,
        command: registerDocument(document),
        facts: () => Promise.resolve({ agencies: [{ ...issuer, basis }] }),
      });
    }
    return this;
  }

  register(agency: string): Promise<void> {
    const facts = { agencies: [], merger: null };
    return this.#keep(agencyStream(agency), agencyDecider, registerMinistry(agency), facts);
  }

  calendar(command: CalendarCommand): Promise<void> {
    return this.#keep(CALENDAR_STREAM, calendarDecider, command, undefined);
  }

  async merger(command: DecideMerger | CorrectMerger): Promise<void> {
    const { predecessors, successors } = agenciesNamedBy(command);
    const known = [...predecessors, ...successors].map((agency) => this.#reader.agency(agency));
    const agencies = (await Promise.all(known)).filter((agency) => agency !== null);
    await this.#keep(mergerStream(command.merger), mergerDecider, command, { agencies });
  }

  /** @returns the id that the name stands for @throws Error if the command is refused */
  async by(actor: Actor, name: string, command: TaskCommand): Promise<string> {
    const refusal = await this.attempt(actor, idOf(name), command);
    if (refusal !== null) throw new Error(`${refusal.refused} ${JSON.stringify(refusal.params)}`);
    return idOf(name);
  }

  /** Null if it was accepted. */
  async attempt(actor: Actor, task: string, command: TaskCommand): Promise<Refusal | null> {
    const outcome = await this.#executor.execute({
      stream: taskStream(task),
      decider: taskDecider,
      command,
      identity: this.#identity(actor),
      facts: ({ state }, now) => this.#facts.factsFor(command, state, actor, now),
    });
    return isRefusal(outcome) ? outcome : null;
  }

  task(id: string): Promise<TaskState> {
    return this.#reader.task(taskStream(id));
  }

  #keep<S, C, E extends DomainEvent, F>(
    stream: string,
    decider: CommandExecution<S, C, E, F>['decider'],
    command: C,
    facts: F,
  ): Promise<void> {
    const execution = { stream, decider, command, facts: () => Promise.resolve(facts) };
    return this.#execute(ADMINISTRATOR, execution);
  }

  async #execute<S, C, E extends DomainEvent, F>(
    actor: Actor,
    execution: Omit<CommandExecution<S, C, E, F>, 'identity'>,
  ): Promise<void> {
    const identity = this.#identity(actor);
    const outcome = await this.#executor.execute({ ...execution, identity });
    if (isRefusal(outcome)) throw new Error(`${outcome.refused} ${JSON.stringify(outcome.params)}`);
  }

  #identity(actor: Actor) {
    this.#commands += 1;
    const commandId = uuidV5(NAMESPACE, 'command', this.#commands);
    const rest = { auth: null, correlationId: commandId, causationId: null };
    return { commandId, commandHash: '0'.repeat(64), actor, ...rest };
  }
}
