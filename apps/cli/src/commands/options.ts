import { asOfInstant, isLocalDate, isRefusal } from '@ledger/kernel';
import { describeRefusal } from '@ledger/platform';
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
