import { accepted } from '@ledger/kernel';
import type { Text } from '@ledger/platform';
import { rankingAnswer, rankingInWords } from '@ledger/scorecard';
import type { Command } from 'commander';
import type { Cli } from '../cli.js';
import { PERIOD, tellScores, withScoreOptions, type ScoreOptions } from './score-command.js';

const DESCRIPTION: Text = {
  vi: 'tính lại xếp hạng trong nhóm so sánh từ nhật ký, như tại một ngày',
  en: 'recompute the ranking of a peer group from the log, as of a date',
};
const PEER_GROUP: Text = {
  vi: 'nhóm so sánh: ministries, provinces hoặc communes-of-MÃ TỈNH',
  en: 'peer group: ministries, provinces or communes-of-ID of a province',
};

export function addRanking(program: Command, cli: Cli): void {
  const { language } = cli;
  const command = program
    .command('ranking')
    .description(DESCRIPTION[language])
    .argument('<peer-group>', PEER_GROUP[language])
    .argument('<period>', PERIOD[language]);
  withScoreOptions(command, cli).action(
    (peerGroup: string, period: string, options: ScoreOptions) =>
      tellScores(cli, options, async ({ rankings, documents }) => {
        const { asOf, knownAt, policy } = options;
        const question = { peerGroup, period, asOf, knownAt, policy };
        const answer = rankingAnswer(accepted(await rankings.ranking(question)));
        const document = () => documents.ranking(answer);
        return { answer, words: rankingInWords(answer), document };
      }),
  );
}
