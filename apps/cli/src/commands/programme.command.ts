import { accepted } from '@ledger/kernel';
import type { Text } from '@ledger/platform';
import { programmeAnswer, programmeInWords } from '@ledger/scorecard';
import type { Command } from 'commander';
import type { Cli } from '../cli.js';
import { PERIOD, tellScores, withScoreOptions, type ScoreOptions } from './score-command.js';

const DESCRIPTION: Text = {
  vi: 'tính lại tình hình thực hiện của chương trình từ nhật ký, như tại một ngày',
  en: 'recompute from the log how a programme stands, as of a date',
};
const PROGRAMME: Text = { vi: 'mã chương trình', en: 'id of the programme' };

export function addProgramme(program: Command, cli: Cli): void {
  const { language } = cli;
  const command = program
    .command('programme')
    .description(DESCRIPTION[language])
    .argument('<programme>', PROGRAMME[language])
    .argument('<period>', PERIOD[language]);
  withScoreOptions(command, cli).action(
    (programme: string, period: string, options: ScoreOptions) =>
      tellScores(cli, options, async ({ programmes, documents }) => {
        const { asOf, knownAt, policy } = options;
        const question = { programme, period, asOf, knownAt, policy };
        const answer = programmeAnswer(accepted(await programmes.card(question)));
        const document = () => documents.programme(answer);
        return { answer, words: programmeInWords(answer), document };
      }),
  );
}
