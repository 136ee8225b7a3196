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
import { dateOrInstant, withJson } from './options.js';

const DESCRIPTION: Text = {
  vi: 'xem lại nhiệm vụ như tại một ngày, theo những gì đã biết đến một ngày',
  en: 'show a task as it stood on a date, as far as it was known on a date',
};
const ID: Text = { vi: 'mã nhiệm vụ', en: 'id of the task' };
const AS_OF: Text = {
  vi: 'đến hết ngày này (YYYY-MM-DD) hoặc đến thời điểm UTC này; mặc định: bây giờ',
  en: 'until the end of this day (YYYY-MM-DD) or this instant in UTC; default: now',
};
const KNOWN_AT: Text = {
  vi: 'chỉ tính những gì đã ghi nhận đến hết ngày này; mặc định: tất cả',
  en: 'only what was recorded by the end of this day; default: everything',
};

interface ReplayOptions {
  readonly asOf?: string;
  readonly knownAt?: string;
  readonly json?: boolean;
}

export function addReplayTask(replay: Command, cli: Cli): void {
  const { language } = cli;
  const date = (words: string) => dateOrInstant(words, cli);
  const command = replay
    .command('task')
    .description(DESCRIPTION[language])
    .argument('<id>', ID[language])
    .option('--as-of <date>', AS_OF[language], date)
    .option('--known-at <date>', KNOWN_AT[language], date);
  withJson(command, cli).action((id: string, options: ReplayOptions) =>
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
