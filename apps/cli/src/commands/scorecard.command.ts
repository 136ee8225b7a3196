import { accepted } from '@ledger/kernel';
import type { Text } from '@ledger/platform';
import {
  countedCardAnswer,
  scorecardAnswer,
  scorecardInWords,
  withoutLists,
} from '@ledger/scorecard';
import { Option, type Command } from 'commander';
import type { Cli } from '../cli.js';
import {
  PERIOD,
  PREDECESSORS,
  tellScores,
  withScoreOptions,
  type ScoreOptions,
} from './score-command.js';

const DESCRIPTION: Text = {
  vi: 'tính lại phiếu điểm của cơ quan từ nhật ký, như tại một ngày, theo những gì đã biết đến một ngày',
  en: 'recompute the scorecard of an agency from the log, as of a date, as far as it was known on a date',
};
const AGENCY: Text = { vi: 'mã cơ quan', en: 'id of the agency' };
const LISTS: Text = {
  vi: 'none: chỉ in các con số, không liệt kê nghĩa vụ',
  en: 'none: print the numbers alone, without the obligations behind them',
};

interface ScorecardOptions extends ScoreOptions {
  readonly withPredecessors?: boolean;
  readonly lists?: 'all' | 'none';
}

export function addScorecard(program: Command, cli: Cli): void {
  const { language } = cli;
  const command = program
    .command('scorecard')
    .description(DESCRIPTION[language])
    .argument('<agency>', AGENCY[language])
    .argument('<period>', PERIOD[language])
    .option('--with-predecessors', PREDECESSORS[language])
    .addOption(new Option('--lists <which>', LISTS[language]).choices(['all', 'none']));
  withScoreOptions(command, cli).action(
    (agency: string, period: string, options: ScorecardOptions) =>
      tellScores(cli, options, async ({ cards, documents }) => {
        const { asOf, knownAt, policy, withPredecessors = false } = options;
        const question = { agency, period, asOf, knownAt, policy, withPredecessors };
        const seen = accepted(await cards.card(question));
        const whole = scorecardAnswer(seen);
        const answer = options.lists === 'none' ? countedCardAnswer(withoutLists(seen)) : whole;
        const document = () => documents.scorecard(whole);
        return { answer, words: scorecardInWords(whole), document };
      }),
  );
}
