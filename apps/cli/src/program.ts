import type { Language, Text } from '@ledger/platform';
import { Command, type Option } from 'commander';
import type { Cli } from './cli.js';
import { addBackup } from './commands/backup.command.js';
import { addComparison } from './commands/comparison.command.js';
import { addExportRegister } from './commands/export-register.command.js';
import { addExportTask } from './commands/export-task.command.js';
import { addImport } from './commands/import.command.js';
import { addLogCopy } from './commands/log-copy.command.js';
import { addLoadAgencies, addLoadGroups } from './commands/load-reference.command.js';
import { addMigrate } from './commands/migrate.command.js';
import { addProcessRefusals, addProcessStatus } from './commands/process.command.js';
import { addProgramme } from './commands/programme.command.js';
import { addProjectionRebuild } from './commands/projection-rebuild.command.js';
import { addProjectionStatus } from './commands/projection-status.command.js';
import { addProjectionDrop, addProjectionSwitch } from './commands/projection-switch.command.js';
import { addRanking } from './commands/ranking.command.js';
import { addReplayTask } from './commands/replay-task.command.js';
import { addRestore } from './commands/restore.command.js';
import { addScorecard } from './commands/scorecard.command.js';
import { addToken } from './commands/token.command.js';
import { addVerifyChain } from './commands/verify-chain.command.js';

/** Commander's own words. */
const TITLES: Readonly<Record<string, string>> = {
  'Usage:': 'Cách dùng:',
  'Arguments:': 'Tham số:',
  'Options:': 'Tùy chọn:',
  'Commands:': 'Lệnh:',
};

/** Every command there is. */
export function createProgram(cli: Cli): Command {
  const program = describe(new Command('npm run cli --'), cli, {
    vi: 'Quản trị sổ nhiệm vụ. Cấu hình bằng biến môi trường (docs/reference/configuration.md).',
    en: 'Administers the task ledger. Configured by environment variables (docs/reference/configuration.md).',
  });
  addMigrate(program, cli);
  addBackup(program, cli);
  addRestore(program, cli);
  addToken(program, cli);
  const verify = describe(program.command('verify'), cli, {
    vi: 'kiểm tra tính toàn vẹn',
    en: 'check that nothing was altered',
  });
  addVerifyChain(verify, cli);
  const log = describe(program.command('log'), cli, {
    vi: 'nhật ký sự kiện',
    en: 'the event log',
  });
  addLogCopy(log, cli);
  const load = describe(program.command('load'), cli, {
    vi: 'nạp dữ liệu nền bằng lệnh ghi sự kiện',
    en: 'load reference facts by command',
  });
  addLoadAgencies(load, cli);
  addLoadGroups(load, cli);
  addImport(program, cli);
  addProjection(program, cli);
  addProcess(program, cli);
  const replay = describe(program.command('replay'), cli, {
    vi: 'xem lại như tại một thời điểm',
    en: 'see again how things stood',
  });
  addReplayTask(replay, cli);
  addScorecard(program, cli);
  addProgramme(program, cli);
  addRanking(program, cli);
  addComparison(program, cli);
  addExport(program, cli);
  return program;
}

function addExport(program: Command, cli: Cli): void {
  const exporting = describe(program.command('export'), cli, {
    vi: 'xuất ra tệp CSV, XLSX hoặc PDF',
    en: 'write a CSV, XLSX or PDF file',
  });
  addExportTask(exporting, cli);
  addExportRegister(exporting, cli);
}

function addProjection(program: Command, cli: Cli): void {
  const projection = describe(program.command('projection'), cli, {
    vi: 'các bảng tổng hợp',
    en: 'the read models',
  });
  addProjectionStatus(projection, cli);
  addProjectionRebuild(projection, cli);
  addProjectionSwitch(projection, cli);
  addProjectionDrop(projection, cli);
}

function addProcess(program: Command, cli: Cli): void {
  const process = describe(program.command('process'), cli, {
    vi: 'các quy trình tự động',
    en: 'the processes, which act by themselves',
  });
  addProcessStatus(process, cli);
  addProcessRefusals(process, cli);
}

function describe(command: Command, { terminal, language }: Cli, description: Text): Command {
  const vietnamese = language === 'vi';
  return command
    .exitOverride()
    .configureOutput({
      writeOut: (text) => terminal.stdout.write(text),
      writeErr: (text) => terminal.stderr.write(text),
      // What was not understood is told by whoever catches it, in the caller's language.
      outputError: () => undefined,
    })
    .configureHelp({
      styleTitle: (title) => (vietnamese ? (TITLES[title] ?? title) : title),
      optionDescription: (option) => describeOption(option, language),
    })
    .description(description[language])
    .helpCommand(false)
    .helpOption('-h, --help', vietnamese ? 'xem hướng dẫn' : 'show help');
}

const CHOICES: Text = { vi: 'chọn', en: 'choices' };
const DEFAULT: Text = { vi: 'mặc định', en: 'default' };

/** What Commander would say of an option, in the language of the caller. */
function describeOption(
  { description, argChoices, defaultValue }: Option,
  language: Language,
): string {
  const value: unknown = defaultValue;
  const notes = [
    ...(argChoices === undefined ? [] : [`${CHOICES[language]}: ${argChoices.join(', ')}`]),
    ...(typeof value === 'string' ? [`${DEFAULT[language]}: ${value}`] : []),
  ];
  return notes.length === 0 ? description : `${description} (${notes.join('; ')})`;
}
