import {
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
  type DefineGroup,
  type RedefineGroup,
  type RegisterAgency,
} from '@ledger/agency';
import { CommandExecutor, StreamFolds, type CommandExecution } from '@ledger/command';
import { MemoryEventLog } from '@ledger/event-log';
import {
  isRefusal,
  uuidV5,
  type Actor,
  type DomainEvent,
  type Instant,
  type Refusal,
} from '@ledger/kernel';
import type { CommandIssuer, Process } from '@ledger/projection';
import { GroupMembers } from '../application/group-members.js';
import { HouseReader } from '../application/house-reader.js';
import { streamsNamed } from '../application/named-in-command.js';
import type { HouseCommand } from '../application/processes/house-command.js';
import { HouseIssuer } from '../application/processes/house-issuer.js';
import { taskProcesses } from '../application/processes/task-processes.js';
import { TaskFactsFromLog } from '../application/task-facts.js';
import { documentDecider } from '../domain/document/document.decider.js';
import { documentStream, taskStream } from '../domain/streams.js';
import type { TaskCommand } from '../domain/task.commands.js';
import { taskDecider } from '../domain/task.decider.js';
import type { TaskState } from '../domain/task.js';
import {
  ADOPT_TERMS,
  DEFINE_MINISTRIES,
  registerDocument,
  registerMinistry,
} from './house-commands.js';
import { ADMINISTRATOR, HOUSE_EVENTS, HOUSE_IDS, idOf } from './house-names.js';
import type { HouseOptions } from './house-options.js';
import { InterruptedLog } from './interrupted-log.js';
import { LogSearches } from './log-searches.js';
import { PEOPLE } from './people.js';
import { on } from './task-story.js';

/** The rooms of agencies and tasks over one log, for tests of what reaches across streams. Its clock stands until moved. */
export class House {
  now: Instant = on('2025-01-06');
  readonly log: InterruptedLog;
  readonly issuer: CommandIssuer<HouseCommand>;
  readonly processes: readonly Process<HouseCommand>[];
  readonly #executor: CommandExecutor;
  readonly #folds: StreamFolds;
  readonly #reader: HouseReader;
  readonly #facts: TaskFactsFromLog;
  #commands = 0;

  constructor(options: HouseOptions = {}) {
    const clock = options.clock ?? (() => this.now);
    const log = new InterruptedLog(options.log ?? new MemoryEventLog({ clock }));
    const searches = new LogSearches(log);
    const { finder = searches, directory = searches } = options;
    const registry = HOUSE_EVENTS;
    const folds = new StreamFolds(log, registry);
    const groups = new GroupMembers(folds, directory);
    this.log = log;
    this.#folds = folds;
    this.#executor = new CommandExecutor({ log, folds, registry, clock });
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

  /** The Government and its Office, these ministries, all ministries as a group, and the rules of the house. */
  async furnish(...ministries: readonly string[]): Promise<this> {
    const agencies = ['chinh-phu', 'vpcp', ...ministries];
    for (const agency of agencies) await this.agency(registerMinistry(agency));
    await this.group(DEFINE_MINISTRIES);
    return this.equip();
  }

  /** The calendar and the terms from 2025 on, and the documents that tasks cite. */
  async equip(): Promise<this> {
    await this.#keep(TERMS_STREAM, termsDecider, ADOPT_TERMS, { agencies: [] });
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

  agency(command: RegisterAgency): Promise<void> {
    const facts = { agencies: [], merger: null };
    return this.#keep(agencyStream(command.agency), agencyDecider, command, facts);
  }

  /** @param named the groups that its rule names */
  async group(command: DefineGroup | RedefineGroup, named: readonly string[] = []): Promise<void> {
    const folded = named.map((group) => this.#folds.fold(groupStream(group), groupDecider));
    const groups = (await Promise.all(folded)).flatMap(({ state, basis }) =>
      state === null ? [] : [{ state, basis }],
    );
    const facts = { agencies: [], groups };
    await this.#keep(groupStream(command.group), groupDecider, command, facts);
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
      alongside: streamsNamed(command),
      facts: (loaded, now) => this.#facts.factsFor(command, loaded, actor, now),
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
    const commandId = uuidV5(HOUSE_IDS, 'command', this.#commands);
    const rest = { auth: null, correlationId: commandId, causationId: null };
    return { commandId, commandHash: '0'.repeat(64), actor, ...rest };
  }
}
