import { RefusedError, type Refusal } from '@ledger/kernel';
import { describeRefusal, withoutSecrets, type Language } from '@ledger/platform';
import { CommanderError } from 'commander';
import { Cli, ConfigurationError } from './cli.js';
import { ExitStatus } from './exit-status.js';
import { createProgram } from './program.js';
import type { Terminal } from './terminal.js';
import { explainUsage } from './usage-words.js';

/** Runs one command line, without the names of Node and the program. */
export async function runCli(
  commandLine: readonly string[],
  terminal: Terminal,
): Promise<ExitStatus> {
  const cli = new Cli(terminal);
  try {
    await createProgram(cli).parseAsync(commandLine, { from: 'user' });
    return cli.exitStatus;
  } catch (error) {
    if (error instanceof CommanderError) return endOf(error, cli);
    terminal.stderr.write(`${withoutSecrets(explain(error, cli.language))}\n`);
    return error instanceof ConfigurationError ? ExitStatus.usage : ExitStatus.refused;
  }
}

/** Help has been shown already, asked for or because no command was given. */
function endOf(error: CommanderError, { terminal, language }: Cli): ExitStatus {
  if (error.exitCode === 0) return ExitStatus.done;
  if (error.code !== 'commander.help') {
    terminal.stderr.write(`${explainUsage(error)[language]}\n`);
  }
  return ExitStatus.usage;
}

function explain(error: unknown, language: Language): string {
  if (error instanceof RefusedError) return explainRefusal(error.refusal, language);
  if (error instanceof ConfigurationError) {
    return error.faults.map(({ message }) => `${message.vi}\n${message.en}`).join('\n');
  }
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

/** The sentence for people, then code and facts for whoever they ask for help. */
function explainRefusal(refusal: Refusal, language: Language): string {
  const facts = JSON.stringify(refusal.params);
  return `${describeRefusal(refusal, language)}\n[${refusal.refused}] ${facts}`;
}
