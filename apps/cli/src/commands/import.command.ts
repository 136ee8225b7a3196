import { randomUUID } from 'node:crypto';
import { basename } from 'node:path';
import {
  NO_MAPPING,
  parseDay,
  parseMapping,
  parseSource,
  readTableFile,
  toldReport,
  type ImportReport,
  type ListSource,
  type Mapping,
} from '@ledger/import';
import { openListImport, openTokenVerifier } from '@ledger/installation';
import { accepted, isRefusal, refuse, RefusedError, type Actor } from '@ledger/kernel';
import { InvalidArgumentError, type Command } from 'commander';
import type { Cli } from '../cli.js';
import { withInstallation } from '../with-installation.js';
import { sayReport } from './import-words.js';
import { bytesOf } from './input-file.js';
import { withJson, withQuiet, type LongWorkOptions } from './options.js';

const STAGE = {
  vi: { label: 'Nhập danh mục', unit: 'dòng' },
  en: { label: 'Importing', unit: 'rows' },
};

const WORDS = {
  vi: {
    description: 'nhập danh mục nhiệm vụ từ tệp CSV hoặc XLSX; nhập lại không ghi gì thêm',
    source: 'văn bản giao việc, dạng "SỐ, NGÀY, PHỤ LỤC", ví dụ "03/NQ-CP, 9/1/2025, II"',
    assigner: 'mã cơ quan giao',
    on: 'ngày giao, như 9/1/2025 hoặc 2025-01-09 (mặc định: ngày của văn bản)',
    dryRun: 'chỉ báo cáo, không ghi gì',
    mapping: 'tệp JSON quyết định những gì danh mục để ngỏ: {"bodies": {…}, "rows": {…}}',
    token: 'mã truy cập của người nhập (mặc định: người nhập liệu của cơ quan giao)',
  },
  en: {
    description: 'import a list of tasks from a CSV or XLSX file; importing it again adds nothing',
    source: 'the document, as "NUMBER, DATE, ANNEX", such as "03/NQ-CP, 9/1/2025, II"',
    assigner: 'the id of the agency that assigns',
    on: 'the day of the assignment, as 9/1/2025 or 2025-01-09 (default: the date of the document)',
    dryRun: 'report only, and record nothing',
    mapping: 'a JSON file that settles what the list leaves open: {"bodies": {…}, "rows": {…}}',
    token: "the importer's token (default: the importer of the assigning agency)",
  },
};

interface ImportOptions extends LongWorkOptions {
  readonly source: ListSource;
  readonly assigner: string;
  readonly on?: string;
  readonly dryRun?: boolean;
  readonly mapping?: string;
  readonly token?: string;
}

/** `import FILE --source 'NUMBER, DATE, ANNEX' --assigner ID`: a list of tasks into the log. */
export function addImport(program: Command, cli: Cli): void {
  const words = WORDS[cli.language];
  const command = program
    .command('import <file>')
    .description(words.description)
    .requiredOption('--source <document>', words.source, sourceArgument)
    .requiredOption('--assigner <id>', words.assigner)
    .option('--on <date>', words.on, dayArgument)
    .option('--dry-run', words.dryRun)
    .option('--mapping <file>', words.mapping)
    .option('--token <token>', words.token);
  withQuiet(withJson(command, cli), cli).action((file: string, options: ImportOptions) =>
    importFile(cli, file, options),
  );
}

function sourceArgument(given: string): ListSource {
  const source = parseSource(given);
  if (isRefusal(source)) throw new InvalidArgumentError(given);
  return source;
}

function dayArgument(given: string): string {
  const day = parseDay(given);
  if (day === null) throw new InvalidArgumentError(given);
  return day;
}

async function importFile(cli: Cli, file: string, options: ImportOptions): Promise<void> {
  const { source, assigner, on = source.date, dryRun = false, json = false } = options;
  const table = accepted(await readTableFile(await bytesOf(file), basename(file)));
  const mapping = await mappingIn(options.mapping);
  const actor = await actorOf(cli, options);
  const terms = { source, assigner, on };
  const display = cli.progress(options);
  const commandId = randomUUID();
  const identity = { commandId, actor, correlationId: commandId };
  const request = { table, terms, mapping, dryRun, identity };
  const report = await withInstallation(cli, 'ledger_appender', async (installation) => {
    const opened = openListImport(installation);
    try {
      return await opened.imports.run(request, (progress) => {
        display.report(STAGE[cli.language], progress);
      });
    } finally {
      await opened.close();
    }
  }).finally(() => {
    display.end();
  });
  tell(cli, accepted(report), { json, dryRun });
}

function tell(
  cli: Cli,
  report: ImportReport,
  { json, dryRun }: { readonly json: boolean; readonly dryRun: boolean },
): void {
  const told = toldReport(report, cli.language);
  if (json) cli.print(told);
  else sayReport(cli, told, dryRun);
}

/** @throws RefusedError `archive.file-unusable`, `import.mapping-unreadable` */
async function mappingIn(file: string | undefined): Promise<Mapping> {
  if (file === undefined) return NO_MAPPING;
  const text = String(await bytesOf(file)).replace(/^\ufeff/, '');
  return accepted(parseMapping(jsonIn(text)));
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new RefusedError(refuse('import.mapping-unreadable', { place: 'JSON' }));
  }
}

/** Whoever may write to the data of an installation may import as, and settle for, the agency that assigns. */
async function actorOf(cli: Cli, { token, assigner }: ImportOptions): Promise<Actor> {
  if (token === undefined) {
    const person = `importer.${assigner}`;
    const roles = ['importer', 'assigner'] as const;
    return { kind: 'person', person, agency: assigner, roles, capacity: null };
  }
  const verifier = await openTokenVerifier(cli.config);
  return accepted(await verifier.verify(token)).actor;
}
