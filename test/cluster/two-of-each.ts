import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openLocalIssuer } from '@ledger/access';
import { MIGRATIONS } from '@ledger/installation';
import { migrate } from '@ledger/platform';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';
import { StartedService } from './started-service.js';

/** Where the log of the cluster is, as the environment of its processes says it. */
export type LogPlace = Readonly<Record<string, string>>;

/** Two of every process of an installation over one PostgreSQL, each with its own port and nothing in between. */
export class TwoOfEach {
  readonly #services: StartedService[] = [];

  private constructor(
    readonly database: TestDatabase,
    /** Good for everything that administrators and inspectors may do. */
    readonly token: string,
    private readonly folder: string,
    private readonly environment: Readonly<Record<string, string>>,
  ) {}

  static async start(logPlace: LogPlace): Promise<TwoOfEach> {
    const database = await createTestDatabase();
    await migrate({ url: database.url, migrations: MIGRATIONS });
    const folder = await mkdtemp(join(tmpdir(), 'ledger-cluster-test-'));
    const issuer = await openLocalIssuer(folder);
    const roles = ['administrator', 'inspector'] as const;
    const person = { person: 'p-1', agency: 'vpcp', roles, capacity: null };
    const token = await issuer.issue(person, 1);
    const environment = { DATABASE_URL: database.url, DATA_DIR: folder, ...logPlace };
    const cluster = new TwoOfEach(database, token, folder, environment);
    try {
      for (const name of ['command-api', 'query-api', 'projector']) {
        await Promise.all([cluster.add(name), cluster.add(name)]);
      }
    } catch (error) {
      await cluster.stop();
      throw error;
    }
    return cluster;
  }

  async add(name: string): Promise<StartedService> {
    const service = await StartedService.start(name, this.environment);
    this.#services.push(service);
    return service;
  }

  /** Those of the name that have not ended. */
  running(name: string): readonly StartedService[] {
    return this.#services.filter((service) => service.name === name && !service.hasEnded);
  }

  async stop(): Promise<void> {
    await Promise.all(this.#services.map((service) => service.end('SIGTERM')));
    await this.database.drop();
    await rm(this.folder, { recursive: true, force: true });
  }
}
