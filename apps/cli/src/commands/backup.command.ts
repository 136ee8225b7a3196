import { backup, type Backup } from '@ledger/event-log';
import type { Text } from '@ledger/platform';
import type { Command } from 'commander';
import type { Cli } from '../cli.js';
import { withArchive } from '../with-installation.js';
import { withJson, withQuiet, type LongWorkOptions } from './options.js';
import { stageOf } from './section-words.js';

const DESCRIPTION = {
  vi: 'sao lưu toàn bộ sự kiện, tệp đính kèm và sổ đăng ký người vào một tệp mới',
  en: 'write every event, every file and the register of people into one new file',
};
const BACKING_UP: Text = { vi: 'Sao lưu', en: 'Backing up' };

export function addBackup(program: Command, cli: Cli): void {
  const { language } = cli;
  const command = program.command('backup <file>').description(DESCRIPTION[language]);
  withQuiet(withJson(command, cli), cli).action(async (file: string, options: LongWorkOptions) => {
    const display = cli.progress(options);
    const roles = { role: 'ledger_reader', besideRole: 'ledger_appender' } as const;
    const written = await withArchive(cli, roles, ({ events, sections }) =>
      backup(events, {
        file,
        createdAt: cli.terminal.now(),
        sections,
        onProgress: (section, progress) => {
          display.report(stageOf(BACKING_UP, section, language), progress);
        },
      }),
    ).finally(() => {
      display.end();
    });
    if (options.json === true) cli.print({ file, ...written });
    else cli.say(outcome(file, written));
  });
}

function outcome(file: string, { events, head, beside, bytes, sha256 }: Backup): Text {
  const { files = 0, persons = 0 } = beside;
  return {
    vi: `Đã sao lưu ${events} sự kiện (đến vị trí ${head}), ${files} tệp và ${persons} người vào ${file} (${bytes} byte).\nSHA-256: ${sha256}`,
    en: `Backed up ${events} events (up to position ${head}), ${files} files and ${persons} people to ${file} (${bytes} bytes).\nSHA-256: ${sha256}`,
  };
}
