import { accepted } from '@ledger/kernel';
import type { Text } from '@ledger/platform';
import { NamesFromLog, pointOf, taskFile, TaskReader } from '@ledger/task';
import type { Command } from 'commander';
import type { Cli } from '../cli.js';
import { withInstallation } from '../with-installation.js';
import { withPoint, type PointOptions } from './options.js';
import { documentPath, FILE, saveDocument, type DocumentFile } from './save-document.js';

const TASK: Text = {
  vi: 'xuất hồ sơ một nhiệm vụ: hiện trạng và mọi sự kiện',
  en: 'write the file of a task: how it stands, and every event',
};
const ID: Text = { vi: 'mã nhiệm vụ', en: 'id of the task' };
export function addExportTask(parent: Command, cli: Cli): void {
  const { language } = cli;
  const command = parent
    .command('task')
    .description(TASK[language])
    .argument('<id>', ID[language])
    .argument('<file>', FILE[language], documentPath);
  withPoint(command, cli).action((id: string, file: DocumentFile, options: PointOptions) =>
    withInstallation(cli, 'ledger_reader', async ({ events: log }) => {
      const reader = new TaskReader({ log, clock: () => cli.terminal.now() });
      const tools = { reader, names: new NamesFromLog(log) };
      const document = accepted(await taskFile(id, accepted(pointOf(options)), tools));
      await saveDocument(document, file, cli);
    }),
  );
}
