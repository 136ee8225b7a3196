import { restore, type Restored, type RestoreStage } from '@ledger/event-log';
import type { Language, Stage, Text } from '@ledger/platform';
import type { Command } from 'commander';
import type { Cli } from '../cli.js';
import { withInstallation } from '../with-installation.js';
import { withJson, withQuiet, type LongWorkOptions } from './options.js';

const DESCRIPTION = {
  vi: 'khôi phục sự kiện từ bản sao lưu vào nhật ký trống, hoặc tiếp tục lần khôi phục bị dừng',
  en: 'restore the events of a backup into an empty log, or go on where a restore broke off',
};
const STAGES: Record<RestoreStage, Record<Language, Stage>> = {
  checking: {
    vi: { label: 'Kiểm tra tệp', unit: 'sự kiện' },
    en: { label: 'Checking the file', unit: 'events' },
  },
  restoring: {
    vi: { label: 'Khôi phục', unit: 'sự kiện' },
    en: { label: 'Restoring', unit: 'events' },
  },
};

export function addRestore(program: Command, cli: Cli): void {
  const command = program.command('restore <file>').description(DESCRIPTION[cli.language]);
  withQuiet(withJson(command, cli), cli).action(async (file: string, options: LongWorkOptions) => {
    const display = cli.progress(options);
    const restored = await withInstallation(cli, 'ledger_migrator', ({ events }) =>
      restore(events, {
        file,
        onProgress: (stage, progress) => {
          display.report(STAGES[stage][cli.language], progress);
        },
      }),
    ).finally(() => {
      display.end();
    });
    if (options.json === true) cli.print({ file, ...restored });
    else cli.say(outcome(restored));
  });
}

function outcome({ events, added, head }: Restored): Text {
  return {
    vi: `Tệp có ${events} sự kiện; đã thêm ${added}, ${events - added} đã có sẵn. Nhật ký hiện đến vị trí ${head}.`,
    en: `The file holds ${events} events; ${added} were added, ${events - added} were there already. The log now ends at position ${head}.`,
  };
}
