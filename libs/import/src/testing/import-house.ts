import { join, resolve } from 'node:path';
import { agencyRow, groupRow, mergersIn, type AgencyRow, type GroupRow } from '@ledger/agency';
import { CommandExecutor, StreamFolds } from '@ledger/command';
import {
  accepted,
  EventRegistry,
  isRefusal,
  uuidV5,
  type Actor,
  type Refusal,
} from '@ledger/kernel';
import { GroupMembers, TaskFactsFromLog, type Obligation } from '@ledger/task';
import { HOUSE_EVENTS, HOUSE_IDS, LogSearches, person, SettledHouse } from '@ledger/task/testing';
import type { ImportReport } from '../application/import-report.js';
import { ListImport, type ImportRequest } from '../application/list-import.js';
import { taskIdOf } from '../application/row-task.js';
import { NO_MAPPING } from '../domain/mapping.js';
import { parseSource, type ListSource } from '../domain/source.js';
import { IMPORT_EVENTS } from '../domain/taking/taken-list.events.js';
import { readTableFile } from '../files/read-table-file.js';
import { rowsOf } from './real-list.js';

/** Every event type that the house can read. */
export const IMPORT_HOUSE_EVENTS = new EventRegistry([
  ...HOUSE_EVENTS.definitions,
  ...IMPORT_EVENTS,
]);

const REFERENCE = resolve(import.meta.dirname, '../../../agency/reference');
const CITED = { title: 'agencies.csv', number: null, date: null, issuer: null };
const AGENCIES: readonly AgencyRow[] = rowsOf(join(REFERENCE, 'agencies.csv'));
const GROUPS: readonly GroupRow[] = rowsOf(join(REFERENCE, 'groups.csv'));

export const SOURCE = accepted(parseSource('03/NQ-CP, 9/1/2025, II'));
const IMPORTER = person('p-importer', 'tgv57', ['importer']);
/** Imports, and completes what an import of the Government left open. */
export const SETTLER = person('p-settler', 'chinh-phu', ['importer', 'assigner']);

/** A house of tasks with the agencies and groups of the reference files, into which lists are imported. */
export class ImportHouse extends SettledHouse {
  readonly imports: ListImport;
  /** What lists are imported as. */
  source: ListSource = SOURCE;
  readonly #searches = new LogSearches(this.log);
  #annexes = 0;
  #imports = 0;

  private constructor() {
    super();
    const { log } = this;
    const clock = () => this.now;
    const registry = IMPORT_HOUSE_EVENTS;
    const folds = new StreamFolds(log, registry);
    const directory = this.#searches;
    const groups = new GroupMembers(folds, directory);
    const facts = new TaskFactsFromLog({ folds, finder: directory, groups });
    const executor = new CommandExecutor({ log, folds, registry, clock });
    this.imports = new ListImport({ log, executor, folds, directory, facts, clock });
  }

  /** It is 15 January 2025. */
  static async open(): Promise<ImportHouse> {
    const house = new ImportHouse();
    for (const row of AGENCIES) await house.agency(accepted(agencyRow(row, CITED)));
    for (const [n, row] of GROUPS.entries()) {
      const before = GROUPS.slice(0, n).map(({ id }) => id);
      await house.group(accepted(groupRow(row, { from: '2025-01-01', source: CITED })), before);
    }
    await house.equip();
    house.on('2025-01-15');
    return house;
  }

  /** From here on lists come from another annex, of which nothing was imported before. */
  anew(): this {
    this.#annexes += 1;
    this.source = { ...SOURCE, annex: `${this.#annexes}` };
    return this;
  }

  /** The id of a row's task. */
  taskOf(number: number): string {
    return taskIdOf(this.source, String(number));
  }

  /** As a list of the Government of 9 January 2025, unless something else is asked for. */
  async import(
    file: Buffer | string,
    { as: actor = IMPORTER, ...asked }: Partial<ImportRequest> & { readonly as?: Actor } = {},
  ): Promise<ImportReport | Refusal> {
    const table = await readTableFile(Buffer.from(file));
    if (isRefusal(table)) return table;
    this.#imports += 1;
    const commandId = uuidV5(HOUSE_IDS, 'import', this.#imports);
    return this.imports.run({
      table,
      terms: { source: this.source, assigner: 'chinh-phu', on: SOURCE.date },
      mapping: NO_MAPPING,
      dryRun: false,
      identity: { commandId, actor, correlationId: 'import-1' },
      ...asked,
    });
  }

  /** @throws RefusedError if the list is refused */
  async imported(...given: Parameters<ImportHouse['import']>): Promise<ImportReport> {
    return accepted(await this.import(...given));
  }

  /** The obligations that a task is, or that were opened under it, year by year and lead by lead. */
  async obligationsUnder(id: string): Promise<readonly Obligation[]> {
    const task = await this.task(id);
    if (task.kind === 'obligation') return [task];
    const under: Obligation[] = [];
    for await (const child of this.#searches.childrenOf(id)) {
      under.push(...(await this.obligationsUnder(child)));
    }
    return under;
  }

  /** Every merger of the reference file, decided on 15 July 2025. */
  async merge(): Promise<void> {
    this.on('2025-07-15');
    for (const merger of accepted(mergersIn(AGENCIES, CITED))) await this.merger(merger);
    await this.settle();
  }
}
