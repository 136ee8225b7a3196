import { TIERS, type Tier } from '@ledger/agency';
import { openReadSide } from '@ledger/installation';
import { accepted } from '@ledger/kernel';
import type { Language, Text } from '@ledger/platform';
import {
  NamesFromLog,
  PRIORITIES,
  REGISTER_SORTS,
  REGISTER_STATUSES,
  registerDocument,
  RegisterReader,
  TASK_GROUPS,
  type Priority,
  type RegisterQuestion,
  type RegisterSort,
  type RegisterStatus,
  type TaskGroup,
} from '@ledger/task';
import { Option, type Command } from 'commander';
import type { Cli } from '../cli.js';
import { withInstallation } from '../with-installation.js';
import { dateArgument, withPoint, type PointOptions } from './options.js';
import { documentPath, FILE, saveDocument, type DocumentFile } from './save-document.js';

const REGISTER: Text = {
  vi: 'xuất danh mục nhiệm vụ theo cơ quan chịu trách nhiệm',
  en: 'write the register of obligations, or what is left of it when filtered',
};

interface RegisterOptions extends PointOptions {
  readonly agency?: string;
  readonly assigner?: string;
  readonly document?: string;
  readonly tier?: Tier;
  readonly group?: TaskGroup;
  readonly status?: RegisterStatus;
  readonly priority?: Priority;
  readonly dueFrom?: string;
  readonly dueTo?: string;
  readonly incomplete?: true;
  readonly text?: string;
  readonly sort: RegisterSort;
  readonly descending?: true;
}

type Filter = readonly [flags: string, words: Text, choices?: readonly string[]];

const FILTERS: readonly Filter[] = [
  ['--agency <id>', { vi: 'cơ quan chịu trách nhiệm', en: 'the agency that answered' }],
  ['--assigner <id>', { vi: 'cơ quan giao', en: 'the body that assigned' }],
  ['--document <id>', { vi: 'văn bản giao', en: 'the source document' }],
  ['--tier <tier>', { vi: 'cấp của cơ quan', en: 'tier of the agency that answered' }, TIERS],
  ['--group <group>', { vi: 'nhóm nhiệm vụ', en: 'task group' }, TASK_GROUPS],
  ['--status <status>', { vi: 'trạng thái', en: 'status' }, REGISTER_STATUSES],
  ['--priority <priority>', { vi: 'mức ưu tiên', en: 'priority' }, PRIORITIES],
  [
    '--incomplete',
    { vi: 'chỉ những gì còn thiếu nội dung', en: 'only what leaves something open' },
  ],
  [
    '--text <words>',
    { vi: 'từ cần tìm, không cần dấu', en: 'words to look for; accents do not count' },
  ],
  ['--descending', { vi: 'xếp theo thứ tự ngược lại', en: 'the other way round' }],
];

const DUE_FROM: Text = { vi: 'đến hạn từ ngày này', en: 'due on this day or later' };
const DUE_TO: Text = { vi: 'đến hạn đến ngày này', en: 'due on this day or before' };
const SORT: Text = { vi: 'xếp theo', en: 'what it is sorted by' };

export function addExportRegister(parent: Command, cli: Cli): void {
  const { language } = cli;
  const command = parent
    .command('register')
    .description(REGISTER[language])
    .argument('<file>', FILE[language], documentPath)
    .option('--due-from <date>', DUE_FROM[language], dateArgument)
    .option('--due-to <date>', DUE_TO[language], dateArgument)
    .addOption(new Option('--sort <sort>', SORT[language]).choices(REGISTER_SORTS).default('due'));
  for (const filter of FILTERS) command.addOption(optionOf(filter, language));
  withPoint(command, cli).action((file: DocumentFile, options: RegisterOptions) =>
    exportRegister(cli, file, options),
  );
}

function optionOf([flags, words, choices]: Filter, language: Language): Option {
  const option = new Option(flags, words[language]);
  return choices === undefined ? option : option.choices(choices);
}

async function exportRegister(
  cli: Cli,
  file: DocumentFile,
  options: RegisterOptions,
): Promise<void> {
  const order = { sort: options.sort, descending: options.descending ?? false };
  const question = questionOf(options);
  await withInstallation(cli, 'ledger_reader', async ({ events: log, databaseUrl }) => {
    const readSide = openReadSide(databaseUrl);
    const { pool, models } = readSide;
    try {
      const clock = () => cli.terminal.now();
      const register = new RegisterReader({ log, pool, models, clock });
      const view = accepted(await register.view(question));
      const extract = { filter: question.filter, order };
      await saveDocument(await registerDocument(view, extract, new NamesFromLog(log)), file, cli);
    } finally {
      await readSide.close();
    }
  });
}

function questionOf({ asOf, knownAt, ...asked }: RegisterOptions): RegisterQuestion {
  const filter = {
    ...byWhom(asked),
    taskGroup: asked.group ?? null,
    status: asked.status ?? null,
    priority: asked.priority ?? null,
    dueFrom: asked.dueFrom ?? null,
    dueTo: asked.dueTo ?? null,
    incomplete: asked.incomplete ?? null,
    text: asked.text ?? null,
  };
  return { asOf, knownAt, filter };
}

function byWhom({ agency, assigner, document, tier }: Partial<RegisterOptions>) {
  return {
    agency: agency ?? null,
    assigner: assigner ?? null,
    document: document ?? null,
    tier: tier ?? null,
  };
}
