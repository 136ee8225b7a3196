import type { Command } from 'commander';
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
