import type { DynamicModule } from '@nestjs/common';
import { AgencyCommandsModule } from '@ledger/agency';
import { StreamFolds } from '@ledger/command';
import { startTestApi, type TestApi, type TestPerson } from '@ledger/command/testing';
import { instantAfter, type Actor } from '@ledger/kernel';
import { GroupMembers } from '../application/group-members.js';
import { TaskFactsFromLog } from '../application/task-facts.js';
import { TaskCommandsModule } from '../task-commands.module.js';
import { HOUSE_EVENTS } from './house-names.js';
import { LogSearches } from './log-searches.js';
import { PEOPLE } from './people.js';
import { ASSIGN_BODY } from './sample-bodies.js';
import { SettledHouse } from './settled-house.js';

type Person = Extract<Actor, { readonly kind: 'person' }>;

export interface AskOptions {
  readonly key?: string;
  /** Revision that is sent as `If-Match`. */
  readonly seen?: number;
  readonly language?: 'vi' | 'en';
}

export type Told = Awaited<ReturnType<TestApi['post']>>;

/** Those that lead or help in the tests. */
export const TEST_AGENCIES = ['btttt', 'bkhcn', 'bca', 'bnv', 'bkhdt', 'btc', 'tgv57'] as const;

/** The commands on tasks and agencies over HTTP, by the log and the clock of a house; the clock ticks whenever it is read. */
export class TaskApi {
  private constructor(
    readonly house: SettledHouse,
    readonly served: TestApi,
  ) {}

  /** With the agencies of the tests, since 2025, over a log in memory; it is 9 January 2025. */
  static async start(): Promise<TaskApi> {
    return TaskApi.over(await SettledHouse.with(...TEST_AGENCIES));
  }

  /** Over a house that is furnished; it is 9 January 2025. */
  static async over(house: SettledHouse, queries: readonly DynamicModule[] = []): Promise<TaskApi> {
    house.on('2025-01-09');
    const { log } = house;
    const searches = new LogSearches(log);
    const folds = new StreamFolds(log, HOUSE_EVENTS);
    const groups = new GroupMembers(folds, searches);
    const facts = new TaskFactsFromLog({ folds, finder: searches, groups });
    const served = await startTestApi({
      log,
      registry: HOUSE_EVENTS,
      clock: () => {
        house.now = instantAfter(house.now, 1);
        return house.now;
      },
      modules: [AgencyCommandsModule, TaskCommandsModule.with(facts), ...queries],
    });
    return new TaskApi(house, served);
  }

  /** From here on the clock shows this day, at nine in the morning or the hour given. */
  on(date: string, hour = 9): this {
    this.house.on(date, hour);
    return this;
  }

  post(as: Person, path: string, body: unknown, options: AskOptions = {}): Promise<Told> {
    const { seen, ...rest } = options;
    const ifMatch = seen === undefined ? {} : { ifMatch: `"${seen}"` };
    return this.served.post(`/v1/${path}`, body, { as: testPerson(as), ...rest, ...ifMatch });
  }

  get(as: Person, path: string): Promise<Told> {
    return this.served.get(`/v1/${path}`, { as: testPerson(as) });
  }

  /** @throws Error if it is refused */
  async taken(as: Person, path: string, body: unknown, options?: AskOptions): Promise<Told> {
    const told = await this.post(as, path, body, options);
    if (told.status < 300) return told;
    throw new Error(`${path}: ${JSON.stringify(told.body)}`);
  }

  /** Assigns as the sample does but for the changes. @returns the path of the task, without its leading slash */
  async assigned(changes: object = {}): Promise<string> {
    const { body } = await this.taken(PEOPLE.assigner, 'tasks', { ...ASSIGN_BODY, ...changes });
    return `tasks/${String(body['id'])}`;
  }

  /** A task that its lead has received. */
  async begun(changes: object = {}): Promise<string> {
    const task = await this.assigned(changes);
    await this.taken(PEOPLE.officer, `${task}/acknowledgements`, {});
    return task;
  }

  /** Prepares a paper at `path` below the task and signs it. @returns its id */
  async signed(task: string, path: string, body: object): Promise<string> {
    const { id, hash } = await this.prepared(task, path, body);
    await this.taken(PEOPLE.head, `${task}/papers/${id}/signatures`, { hash });
    return id;
  }

  async prepared(task: string, path: string, body: object): Promise<{ id: string; hash: string }> {
    const told = await this.taken(PEOPLE.officer, `${task}/${path}`, body);
    return told.body['paper'] as { id: string; hash: string };
  }

  close(): Promise<void> {
    return this.served.close();
  }
}

function testPerson({ person, agency, roles, capacity }: Person): TestPerson {
  return { person, agency, roles, ...(capacity !== null && { capacity }) };
}
