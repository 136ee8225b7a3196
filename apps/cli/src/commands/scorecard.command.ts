import { LogStreams, StreamFolds } from '@ledger/command';
import { EVENT_REGISTRY } from '@ledger/installation';
import { accepted } from '@ledger/kernel';
import type { Text } from '@ledger/platform';
import {
  CardFacts,
  countedCardAnswer,
  LogObligations,
  scorecardAnswer,
  ScorecardDocuments,
  scorecardInWords,
  ScorecardReader,
  withoutLists,
} from '@ledger/scorecard';
import { NamesFromLog } from '@ledger/task';
import { Option, type Command } from 'commander';
import type { Cli } from '../cli.js';
import { withInstallation } from '../with-installation.js';
import { withJson, withPoint, type PointOptions } from './options.js';
import { documentPath, saveDocument, type DocumentFile } from './save-document.js';

const DESCRIPTION: Text = {
  vi: 'tính lại phiếu điểm của cơ quan từ nhật ký, như tại một ngày, theo những gì đã biết đến một ngày',
  en: 'recompute the scorecard of an agency from the log, as of a date, as far as it was known on a date',
};
const AGENCY: Text = { vi: 'mã cơ quan', en: 'id of the agency' };
const PERIOD: Text = {
  vi: 'kỳ: 2025, 2025-H1, 2025-Q2, 2025-05 hoặc 2025-01-01..2025-05-24',
  en: 'period: 2025, 2025-H1, 2025-Q2, 2025-05 or 2025-01-01..2025-05-24',
};
const POLICY: Text = {
  vi: 'mã chính sách chấm điểm; mặc định: chính sách có hiệu lực trong kỳ',
  en: 'id of the scoring policy; default: the one in force in the period',
};
const PREDECESSORS: Text = {
  vi: 'gộp cả các cơ quan đã nhập vào cơ quan này',
  en: 'together with the agencies that merged into it',
};

const LISTS: Text = {
  vi: 'none: chỉ in các con số, không liệt kê nghĩa vụ',
  en: 'none: print the numbers alone, without the obligations behind them',
};
const FILE: Text = {
  vi: 'ghi ra tệp này thay vì in ra; đuôi .csv, .xlsx hoặc .pdf cho biết định dạng',
  en: 'write it to this file instead; .csv, .xlsx or .pdf says in what format',
};

interface ScorecardOptions extends PointOptions {
  readonly policy?: string;
  readonly withPredecessors?: boolean;
  readonly lists?: 'all' | 'none';
  readonly file?: DocumentFile;
  readonly json?: boolean;
}

export function addScorecard(program: Command, cli: Cli): void {
  const { language } = cli;
  const command = program
    .command('scorecard')
    .description(DESCRIPTION[language])
    .argument('<agency>', AGENCY[language])
    .argument('<period>', PERIOD[language])
    .option('--policy <id>', POLICY[language])
    .option('--with-predecessors', PREDECESSORS[language])
    .addOption(new Option('--lists <which>', LISTS[language]).choices(['all', 'none']))
    .option('--file <file>', FILE[language], documentPath);
  withJson(withPoint(command, cli), cli).action(
    (agency: string, period: string, options: ScorecardOptions) =>
      withInstallation(cli, 'ledger_reader', async ({ events: log }) => {
        const folds = new StreamFolds(log, EVENT_REGISTRY);
        const reader = new ScorecardReader({
          log,
          source: new LogObligations(log),
          facts: new CardFacts({ folds, directory: new LogStreams(log) }),
          clock: () => cli.terminal.now(),
        });
        const { asOf, knownAt, policy, withPredecessors = false } = options;
        const question = { agency, period, asOf, knownAt, policy, withPredecessors };
        const seen = accepted(await reader.card(question));
        const answer = scorecardAnswer(seen);
        if (options.file !== undefined) {
          const documents = new ScorecardDocuments(new NamesFromLog(log));
          await saveDocument(await documents.scorecard(answer), options.file, cli);
        } else if (options.json === true) {
          cli.print(options.lists === 'none' ? countedCardAnswer(withoutLists(seen)) : answer);
        } else for (const line of scorecardInWords(answer)) cli.say(line);
      }),
  );
}
