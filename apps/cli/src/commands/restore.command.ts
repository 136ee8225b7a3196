import { restore, type Restored, type RestoredSection, type RestoreStage } from '@ledger/event-log';
import type { Text } from '@ledger/platform';
import type { Command } from 'commander';
import type { Cli } from '../cli.js';
import { withArchive } from '../with-installation.js';
import { withJson, withQuiet, type LongWorkOptions } from './options.js';
import { stageOf } from './section-words.js';

const DESCRIPTION = {
  vi: 'khôi phục bản sao lưu vào nhật ký trống, hoặc tiếp tục lần khôi phục bị dừng',
  en: 'restore a backup into an empty log, or go on where a restore broke off',
};
const STAGES: Readonly<Record<RestoreStage, Text>> = {
  checking: { vi: 'Kiểm tra', en: 'Checking' },
  restoring: { vi: 'Khôi phục', en: 'Restoring' },
};

export function addRestore(program: Command, cli: Cli): void {
  const { language } = cli;
  const command = program.command('restore <file>').description(DESCRIPTION[language]);
  withQuiet(withJson(command, cli), cli).action(async (file: string, options: LongWorkOptions) => {
    const display = cli.progress(options);
    const roles = { role: 'ledger_migrator', besideRole: 'ledger_migrator' } as const;
    const restored = await withArchive(cli, roles, ({ events, sections }) =>
      restore(events, {
        file,
        sections,
        onProgress: (stage, section, progress) => {
          display.report(stageOf(STAGES[stage], section, language), progress);
        },
      }),
    ).finally(() => {
      display.end();
    });
    if (options.json === true) cli.print({ file, ...restored });
    else for (const line of outcome(restored)) cli.say(line);
  });
}

const NOTHING: RestoredSection = { held: 0, added: 0 };

function outcome({ events, added, head, beside }: Restored): readonly Text[] {
  const { files = NOTHING, persons = NOTHING } = beside;
  return [
    {
      vi: `Tệp có ${events} sự kiện; đã thêm ${added}, ${events - added} đã có sẵn. Nhật ký hiện đến vị trí ${head}.`,
      en: `The file holds ${events} events; ${added} were added, ${events - added} were there already. The log now ends at position ${head}.`,
    },
    {
      vi: `Tệp đính kèm: đã thêm ${files.added} trong ${files.held}. Người: đã thêm ${persons.added} trong ${persons.held}.`,
      en: `Files: ${files.added} of ${files.held} were added. People: ${persons.added} of ${persons.held} were added.`,
    },
  ];
}
