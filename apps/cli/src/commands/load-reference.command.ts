import { basename } from 'node:path';
import {
  agencyItems,
  citationOfFile,
  groupItems,
  HOUSE_ITEMS,
  REFERENCE_BEGIN,
  ReferenceLoader,
  type LoadSummary,
  type ReferenceItem,
} from '@ledger/agency';
import { EVENT_REGISTRY } from '@ledger/installation';
import { accepted, isRefusal, type Citation, type Refusal } from '@ledger/kernel';
import { describeRefusal } from '@ledger/platform';
import type { Command } from 'commander';
import type { Cli } from '../cli.js';
import { ExitStatus } from '../exit-status.js';
import { withInstallation } from '../with-installation.js';
import { bytesOf } from './input-file.js';
import { dateArgument, withJson, withQuiet, type LongWorkOptions } from './options.js';

const STAGE = {
  vi: { label: 'Nạp dữ liệu', unit: 'mục' },
  en: { label: 'Loading', unit: 'facts' },
};
const DESCRIPTIONS = {
  agencies: {
    vi: 'nạp các cơ quan và việc sáp nhập từ bảng CSV, cùng lịch và các thời hạn ban đầu; nạp lại không ghi gì thêm',
    en: 'load agencies and their mergers from a CSV table, with the first calendar and terms; loading it again records nothing',
  },
  groups: {
    vi: 'nạp các nhóm cơ quan từ bảng CSV; nạp lại không ghi gì thêm',
    en: 'load groups of agencies from a CSV table; loading it again records nothing',
  },
};
const FROM = {
  vi: 'ngày đầu tiên các nhóm được hiểu như vậy',
  en: 'first day on which the groups are meant so',
};

/** Agencies cannot be given tasks before there are a calendar and terms, so these come with them. */
function firstItems(text: string, source: Citation): readonly ReferenceItem[] | Refusal {
  const agencies = agencyItems(text, source);
  return isRefusal(agencies) ? agencies : [...HOUSE_ITEMS, ...agencies];
}

type ItemsOf = (text: string, source: Citation) => readonly ReferenceItem[] | Refusal;

export function addLoadAgencies(load: Command, cli: Cli): void {
  const command = load.command('agencies <file>');
  withQuiet(withJson(command.description(DESCRIPTIONS.agencies[cli.language]), cli), cli).action(
    (file: string, options: LongWorkOptions) => loadFile(cli, file, firstItems, options),
  );
}

export function addLoadGroups(load: Command, cli: Cli): void {
  const command = load
    .command('groups <file>')
    .description(DESCRIPTIONS.groups[cli.language])
    .option('--from <date>', FROM[cli.language], dateArgument, REFERENCE_BEGIN);
  withQuiet(withJson(command, cli), cli).action(
    (file: string, { from, ...options }: LongWorkOptions & { readonly from: string }) =>
      loadFile(cli, file, (text, source) => groupItems(text, { from, source }), options),
  );
}

async function loadFile(
  cli: Cli,
  file: string,
  itemsOf: ItemsOf,
  options: LongWorkOptions,
): Promise<void> {
  const items = accepted(itemsOf(String(await bytesOf(file)), citationOfFile(basename(file))));
  const display = cli.progress(options);
  const summary = await withInstallation(cli, 'ledger_appender', ({ events }) => {
    const clock = () => cli.terminal.now();
    const loader = new ReferenceLoader({ log: events, registry: EVENT_REGISTRY, clock });
    return loader.load(items, (progress) => {
      display.report(STAGE[cli.language], progress);
    });
  }).finally(() => {
    display.end();
  });
  if (options.json === true) cli.print({ file, ...toldAsJson(summary) });
  else tell(cli, summary);
  if (summary.refused.length > 0) cli.exitStatus = ExitStatus.refused;
}

function toldAsJson({ refused, ...counts }: LoadSummary) {
  const reasons = refused.map(({ subject, refusal }) => ({
    subject,
    code: refusal.refused,
    params: refusal.params,
  }));
  return { ...counts, refused: reasons };
}

function tell(cli: Cli, { recorded, alreadyThere, refused }: LoadSummary): void {
  for (const { subject, refusal } of refused) {
    const line = `${subject}: ${describeRefusal(refusal, cli.language)} [${refusal.refused}]`;
    cli.say({ vi: line, en: line });
  }
  cli.say({
    vi: `Đã ghi ${recorded} mục, ${alreadyThere} đã có sẵn, ${refused.length} bị từ chối.`,
    en: `${recorded} facts were recorded, ${alreadyThere} were there already, ${refused.length} were refused.`,
  });
}
