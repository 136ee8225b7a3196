import { StreamFolds } from '@ledger/command';
import { startTestApi, type TestApi, type TestPerson } from '@ledger/command/testing';
import type { Actor } from '@ledger/kernel';
import { GroupMembers } from '../application/group-members.js';
import { TaskFactsFromLog } from '../application/task-facts.js';
import { TaskCommandsModule } from '../task-commands.module.js';
import { House, HOUSE_EVENTS } from './house.js';
import { LogSearches } from './log-searches.js';

type Person = Extract<Actor, { readonly kind: 'person' }>;

export interface AskOptions {
  readonly key?: string;
  /** Revision that is sent as `If-Match`. */
  readonly seen?: number;
  readonly language?: 'vi' | 'en';
}

export type Told = Awaited<ReturnType<TestApi['post']>>;

/** The commands on tasks over HTTP, by the log and the clock of a house. */
export class TaskApi {
  private constructor(
    readonly house: House,
    readonly served: TestApi,
  ) {}

  /** With the agencies that lead or help in the tests, since 2025; it is 9 January 2025. */
  static async start(): Promise<TaskApi> {
    const house = await new House().furnish('btttt', 'bkhcn', 'bca', 'tgv57');
    house.on('2025-01-09');
    const { log } = house;
    const searches = new LogSearches(log);
    const folds = new StreamFolds(log, HOUSE_EVENTS);
    const groups = new GroupMembers(folds, searches);
    const facts = new TaskFactsFromLog({ folds, finder: searches, groups });
    const served = await startTestApi({
      log,
      registry: HOUSE_EVENTS,
      clock: () => house.now,
      modules: [TaskCommandsModule.with(facts)],
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

  /** @throws Error if it is refused */
  async taken(as: Person, path: string, body: unknown, options?: AskOptions): Promise<Told> {
    const told = await this.post(as, path, body, options);
    if (told.status < 300) return told;
    throw new Error(`${path}: ${JSON.stringify(told.body)}`);
  }

  close(): Promise<void> {
    return this.served.close();
  }
}

function testPerson({ person, agency, roles, capacity }: Person): TestPerson {
  return { person, agency, roles, ...(capacity !== null && { capacity }) };
}
