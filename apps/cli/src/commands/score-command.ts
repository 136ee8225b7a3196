import type { TableDocument } from '@ledger/export';
import { EVENT_REGISTRY } from '@ledger/installation';
import type { Text } from '@ledger/platform';
import {
  ComparisonDocuments,
  logScores,
  ScorecardDocuments,
  type LogScores,
} from '@ledger/scorecard';
import { NamesFromLog } from '@ledger/task';
import type { Command } from 'commander';
import type { Cli } from '../cli.js';
import { withInstallation } from '../with-installation.js';
import { withJson, withPoint, type PointOptions } from './options.js';
import { documentPath, saveDocument, type DocumentFile } from './save-document.js';

export const PERIOD: Text = {
  vi: 'kỳ: 2025, 2025-H1, 2025-Q2, 2025-05 hoặc 2025-01-01..2025-05-24',
  en: 'period: 2025, 2025-H1, 2025-Q2, 2025-05 or 2025-01-01..2025-05-24',
};
export const PREDECESSORS: Text = {
  vi: 'gộp cả các cơ quan đã nhập vào cơ quan này',
  en: 'together with the agencies that merged into it',
};
const POLICY: Text = {
  vi: 'mã chính sách chấm điểm; mặc định: chính sách có hiệu lực trong kỳ',
  en: 'id of the scoring policy; default: the one in force in the period',
};
const FILE: Text = {
  vi: 'ghi ra tệp này thay vì in ra; đuôi .csv, .xlsx hoặc .pdf cho biết định dạng',
  en: 'write it to this file instead; .csv, .xlsx or .pdf says in what format',
};

/** What every command about scores takes. */
export interface ScoreOptions extends PointOptions {
  readonly policy?: string;
  readonly file?: DocumentFile;
  readonly json?: boolean;
}

export function withScoreOptions(command: Command, cli: Cli): Command {
  const { language } = cli;
  command
    .option('--policy <id>', POLICY[language])
    .option('--file <file>', FILE[language], documentPath);
  return withJson(withPoint(command, cli), cli);
}

/** An answer in each form that may be asked for. */
interface Told {
  readonly answer: object;
  readonly words: readonly Text[];
  readonly document: () => TableDocument | Promise<TableDocument>;
}

/** What answers about scores are computed from, and made documents of. */
interface Scores extends LogScores {
  readonly documents: ScorecardDocuments;
  readonly comparisonDocuments: ComparisonDocuments;
}

/** Computes an answer from the log, and tells it as the options say. */
export async function tellScores(
  cli: Cli,
  { file, json = false }: ScoreOptions,
  told: (scores: Scores) => Promise<Told>,
): Promise<void> {
  await withInstallation(cli, 'ledger_reader', async ({ events: log }) => {
    const names = new NamesFromLog(log);
    const clock = () => cli.terminal.now();
    const { answer, words, document } = await told({
      ...logScores(log, { registry: EVENT_REGISTRY, clock }),
      documents: new ScorecardDocuments(names),
      comparisonDocuments: new ComparisonDocuments(names),
    });
    if (file !== undefined) await saveDocument(await document(), file, cli);
    else if (json) cli.print(answer);
    else for (const line of words) cli.say(line);
  });
}
