import { RefusedError } from '@ledger/kernel';
import {
  describeRefusal,
  readConfig,
  type Config,
  type Environment,
  type Language,
} from '@ledger/platform';

/** Exit status of a program that was called wrongly or configured so that it cannot start. */
const USAGE = 2;
/** Exit status of a program that was refused what it was asked to do. */
const REFUSED = 1;

/** The configuration, or the end of the program with every fault on standard error in both languages. */
export function configOrExit(environment: Environment): Config {
  const reading = readConfig(environment);
  if ('config' in reading) return reading.config;
  for (const { message } of reading.faults) {
    process.stderr.write(`${message.vi}\n${message.en}\n`);
  }
  process.exit(USAGE);
}

/** Ends the program with what a person can do about the error. */
export function reportAndExit(error: unknown, language: Language): never {
  process.stderr.write(`${explain(error, language)}\n`);
  process.exit(REFUSED);
}

function explain(error: unknown, language: Language): string {
  if (error instanceof RefusedError) return describeRefusal(error.refusal, language);
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
