import { asOfInstant, isLocalDate, isRefusal } from '@ledger/kernel';
import { describeRefusal, type Text } from '@ledger/platform';
import { InvalidArgumentError, type Command } from 'commander';
import type { Cli } from '../cli.js';

export interface LongWorkOptions {
  readonly json?: boolean;
  readonly quiet?: boolean;
}

export function withJson(command: Command, { language }: Cli): Command {
  return command.option(
    '--json',
    language === 'vi' ? 'in kết quả dạng JSON' : 'print the result as JSON',
  );
}

/** For commands that show how far they are. */
export function withQuiet(command: Command, { language }: Cli): Command {
  return command.option(
    '-q, --quiet',
    language === 'vi' ? 'không hiển thị tiến độ' : 'show no progress',
  );
}

/** Where a command looks from: until when things are counted, and how far they were known. */
export interface PointOptions {
  readonly asOf?: string;
  readonly knownAt?: string;
}

const AS_OF: Text = {
  vi: 'đến hết ngày này (YYYY-MM-DD) hoặc đến thời điểm UTC này; mặc định: bây giờ',
  en: 'until the end of this day (YYYY-MM-DD) or this instant in UTC; default: now',
};
const KNOWN_AT: Text = {
  vi: 'chỉ tính những gì đã ghi nhận đến hết ngày này; mặc định: tất cả',
  en: 'only what was recorded by the end of this day; default: everything',
};

/** For commands that show how something stood on a date, as far as it was known on a date. */
export function withPoint(command: Command, cli: Cli): Command {
  const date = (words: string) => dateOrInstant(words, cli);
  return command
    .option('--as-of <date>', AS_OF[cli.language], date)
    .option('--known-at <date>', KNOWN_AT[cli.language], date);
}

/** @throws InvalidArgumentError for anything else than a date that exists or an instant */
export function dateOrInstant(words: string, { language }: Cli): string {
  const instant = asOfInstant(words);
  if (isRefusal(instant)) throw new InvalidArgumentError(describeRefusal(instant, language));
  return words;
}

/** @throws InvalidArgumentError if it is no date that exists, as YYYY-MM-DD */
export function dateArgument(given: string): string {
  if (isLocalDate(given)) return given;
  throw new InvalidArgumentError(given);
}
