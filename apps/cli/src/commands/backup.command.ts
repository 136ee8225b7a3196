import { backup } from '@ledger/event-log';
import type { Command } from 'commander';
import type { Cli } from '../cli.js';
import { withInstallation } from '../with-installation.js';
import { withJson, withQuiet, type LongWorkOptions } from './options.js';

const DESCRIPTION = {
  vi: 'sao lưu toàn bộ sự kiện vào một tệp mới',
  en: 'write every event into one new file',
};
const STAGE = {
  vi: { label: 'Sao lưu', unit: 'sự kiện' },
  en: { label: 'Backing up', unit: 'events' },
};

export function addBackup(program: Command, cli: Cli): void {
  const command = program.command('backup <file>').description(DESCRIPTION[cli.language]);
  withQuiet(withJson(command, cli), cli).action(async (file: string, options: LongWorkOptions) => {
    const display = cli.progress(options);
    const written = await withInstallation(cli, 'ledger_reader', ({ events }) =>
      backup(events, {
        file,
        createdAt: cli.terminal.now(),
        onProgress: (progress) => {
          display.report(STAGE[cli.language], progress);
        },
      }),
    ).finally(() => {
      display.end();
    });
    if (options.json === true) {
      cli.print({ file, ...written });
      return;
    }
    const { events, head, bytes, sha256 } = written;
    cli.say({
      vi: `Đã sao lưu ${events} sự kiện, đến vị trí ${head}, vào ${file} (${bytes} byte).\nSHA-256: ${sha256}`,
      en: `Backed up ${events} events, up to position ${head}, to ${file} (${bytes} bytes).\nSHA-256: ${sha256}`,
    });
  });
}
