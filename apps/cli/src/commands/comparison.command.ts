import { accepted } from '@ledger/kernel';
import type { Text } from '@ledger/platform';
import {
  comparisonAnswer,
  comparisonInWords,
  peerComparisonAnswer,
  peerComparisonInWords,
} from '@ledger/scorecard';
import { Option, type Command } from 'commander';
import type { Cli } from '../cli.js';
import { dateOrInstant } from './options.js';
import {
  PERIOD,
  PREDECESSORS,
  tellScores,
  withScoreOptions,
  type ScoreOptions,
} from './score-command.js';

const DESCRIPTION: Text = {
  vi: 'so sánh phiếu điểm của cơ quan, hoặc cả nhóm so sánh, tại hai ngày hoặc theo hai chính sách',
  en: 'compare the scorecard of an agency, or a peer group, at two dates or by two policies',
};
const WHAT: Text = {
  vi: 'mã cơ quan, hoặc với --peers: nhóm so sánh',
  en: 'id of the agency or, with --peers, the peer group',
};
const PEERS: Text = { vi: 'so sánh cả nhóm', en: 'compare a whole peer group' };
const FROM_AS_OF: Text = {
  vi: 'điểm so sánh: đến hết ngày này; mặc định như --as-of',
  en: 'compared with the end of this day; default: as --as-of',
};
const FROM_KNOWN_AT: Text = {
  vi: 'điểm so sánh: những gì đã ghi nhận đến hết ngày này; mặc định như --known-at',
  en: 'compared with what was recorded by the end of this day; default: as --known-at',
};
const FROM_POLICY: Text = {
  vi: 'điểm so sánh: theo chính sách này; mặc định: chính sách có hiệu lực trong kỳ',
  en: 'compared with this policy; default: the one in force in the period',
};

interface ComparisonOptions extends ScoreOptions {
  readonly fromAsOf?: string;
  readonly fromKnownAt?: string;
  readonly fromPolicy?: string;
  readonly withPredecessors?: boolean;
  readonly peers?: boolean;
}

export function addComparison(program: Command, cli: Cli): void {
  const { language } = cli;
  const date = (words: string) => dateOrInstant(words, cli);
  const command = program
    .command('comparison')
    .description(DESCRIPTION[language])
    .argument('<agency>', WHAT[language])
    .argument('<period>', PERIOD[language])
    .option('--from-as-of <date>', FROM_AS_OF[language], date)
    .option('--from-known-at <date>', FROM_KNOWN_AT[language], date)
    .option('--from-policy <id>', FROM_POLICY[language])
    .option('--with-predecessors', PREDECESSORS[language])
    .addOption(new Option('--peers', PEERS[language]).conflicts('withPredecessors'));
  withScoreOptions(command, cli).action(
    (what: string, period: string, options: ComparisonOptions) =>
      options.peers === true
        ? comparePeers(cli, what, { period, ...options })
        : compareCards(cli, what, { period, ...options }),
  );
}

type Asked = ComparisonOptions & { readonly period: string };

function compareCards(cli: Cli, agency: string, asked: Asked): Promise<void> {
  return tellScores(cli, asked, async ({ comparisons, comparisonDocuments }) => {
    const { withPredecessors = false } = asked;
    const seen = await comparisons.ofAgency({ agency, withPredecessors }, pointsOf(asked));
    const answer = comparisonAnswer(accepted(seen));
    const document = () => comparisonDocuments.comparison(answer);
    return { answer, words: comparisonInWords(answer), document };
  });
}

function comparePeers(cli: Cli, peerGroup: string, asked: Asked): Promise<void> {
  return tellScores(cli, asked, async ({ comparisons, comparisonDocuments }) => {
    const seen = await comparisons.ofPeers(peerGroup, pointsOf(asked));
    const answer = peerComparisonAnswer(accepted(seen));
    const document = () => comparisonDocuments.peers(answer);
    return { answer, words: peerComparisonInWords(answer), document };
  });
}

function pointsOf({ period, asOf, knownAt, policy, ...from }: Asked) {
  return {
    period,
    from: { asOf: from.fromAsOf, knownAt: from.fromKnownAt, policy: from.fromPolicy },
    to: { asOf, knownAt, policy },
  };
}
