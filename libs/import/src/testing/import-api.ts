import { createHash } from 'node:crypto';
import { setImmediate as turn } from 'node:timers/promises';
import { LogStreams, StreamFolds } from '@ledger/command';
import { startTestApi, type TestApi, type TestRequest } from '@ledger/command/testing';
import { GroupMembers, TaskFactsFromLog } from '@ledger/task';
import { InterruptedLog, LogSearches } from '@ledger/task/testing';
import type { UploadedFile } from '../application/import-from-file.js';
import { ImportCommandsModule } from '../import-commands.module.js';
import { IMPORT_HOUSE_EVENTS, ImportHouse } from './import-house.js';

const IMPORTER = { person: 'p-importer', agency: 'tgv57', roles: ['importer'] } as const;
/** Imports, and completes what an import of the Government left open. */
export const SETTLER_OVER_HTTP = {
  person: 'p-settler',
  agency: 'chinh-phu',
  roles: ['importer', 'assigner'],
} as const;

/** Two rows, of which the second names as its lead what is in no register. */
export const TWO_ROWS = `TT,Tên nhiệm vụ,Cơ quan chủ trì,Cơ quan phối hợp,Kết quả,Thời gian hoàn thành
1,Việc A,BYT,,Đề án,6/2025
2,Việc B,Công ty X,,,2025
`;

/** A process that takes imports over HTTP into the log of a house. Whatever else it knows is lost when it is started anew. */
export class ImportApi {
  readonly #files = new Map<string, UploadedFile>();
  #log: InterruptedLog;
  #api: TestApi | null = null;

  constructor(private readonly house: ImportHouse) {
    this.#log = new InterruptedLog(house.log);
  }

  /** Started over a house of its own, where the document of all annexes is registered as with an import before. */
  static async open() {
    const house = await ImportHouse.open();
    const api = new ImportApi(house);
    await api.start();
    const file = api.upload(TWO_ROWS);
    /** Asks for the rows, as of the annex that it is the turn of. */
    const body = () => ({
      file,
      source: `03/NQ-CP, 9/1/2025, ${house.source.annex}`,
      assigner: 'chinh-phu',
    });
    await api.post(body());
    return { house, api, body };
  }

  async start(): Promise<void> {
    const log = new InterruptedLog(this.house.log);
    const clock = () => this.house.now;
    const registry = IMPORT_HOUSE_EVENTS;
    const folds = new StreamFolds(log, registry);
    const groups = new GroupMembers(folds, new LogStreams(log));
    const facts = new TaskFactsFromLog({ folds, finder: new LogSearches(log), groups });
    const files = {
      fileOf: (sha256: string) => Promise.resolve(this.#files.get(sha256) ?? null),
    };
    const modules = [ImportCommandsModule.with({ facts, clock, log, files })];
    this.#log = log;
    this.#api = await startTestApi({ log, registry, clock, modules });
  }

  /** What was handed to the log by then is written: the log of tests does so a turn later. */
  async stop(): Promise<void> {
    await this.#api?.close();
    await turn();
  }

  /** From here on, only so many writes of this process reach the log. */
  dieAfter(writes: number): void {
    let left = writes;
    this.#log.before = () =>
      left-- > 0 ? Promise.resolve() : Promise.reject(new Error('the process is gone'));
  }

  /** Lets this happen between the next decision of this process and its append. */
  interruptOnce(work: () => Promise<unknown>): void {
    this.#log.interruptOnce(work);
  }

  /** @returns the SHA-256 by which it is imported */
  upload(content: Buffer | string): string {
    const bytes = Buffer.from(content);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    this.#files.set(sha256, { file: { sha256, size: bytes.length, type: 'text/plain' }, bytes });
    return sha256;
  }

  /** As an importer who serves elsewhere, unless somebody else is named. @throws Error before it was started */
  post(body: object, { as = IMPORTER, ...request }: TestRequest = {}) {
    if (this.#api === null) throw new Error('not started');
    return this.#api.post('/v1/imports', body, { as, ...request });
  }

  /** How many events the log is longer after some work. */
  async growth(work: () => Promise<unknown>): Promise<number> {
    const before = await this.house.log.head();
    await work();
    return Number((await this.house.log.head()) - before);
  }
}
