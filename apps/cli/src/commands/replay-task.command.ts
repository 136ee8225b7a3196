import { accepted } from '@ledger/kernel';
import {
  historyAnswer,
  NamesFromLog,
  pointOf,
  replayAnswer,
  replayInWords,
  TaskReader,
  tell,
} from '@ledger/task';
import type { Text } from '@ledger/platform';
import type { Command } from 'commander';
import type { Cli } from '../cli.js';
import { withInstallation } from '../with-installation.js';
import { withJson, withPoint, type PointOptions } from './options.js';

const DESCRIPTION: Text = {
  vi: 'xem lại nhiệm vụ như tại một ngày, theo những gì đã biết đến một ngày',
  en: 'show a task as it stood on a date, as far as it was known on a date',
};
const ID: Text = { vi: 'mã nhiệm vụ', en: 'id of the task' };

interface ReplayOptions extends PointOptions {
  readonly json?: boolean;
}

export function addReplayTask(replay: Command, cli: Cli): void {
  const { language } = cli;
  const command = replay
    .command('task')
    .description(DESCRIPTION[language])
    .argument('<id>', ID[language]);
  withJson(withPoint(command, cli), cli).action((id: string, options: ReplayOptions) =>
    withInstallation(cli, 'ledger_reader', async ({ events: log }) => {
      const point = accepted(pointOf(options));
      const clock = () => cli.terminal.now();
      const reader = new TaskReader({ log, clock });
      const replayed = accepted(await reader.replay(id, point));
      const names = new NamesFromLog(log);
      const seen = replayed.found === 'task' ? replayed.events : [];
      const history = await tell(seen, names);
      if (options.json === true) {
        cli.print({ ...replayAnswer(id, replayed), history: history.map(historyAnswer) });
        return;
      }
      for (const line of await replayInWords(replayed, history, names)) cli.say(line);
    }),
  );
}
