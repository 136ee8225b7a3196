import type { LauncherLog } from '@ledger/event-log';
import {
  createLogger,
  DEFAULT_LANGUAGE,
  ProgressDisplay,
  readConfig,
  type Config,
  type ConfigFault,
  type ConfigReading,
  type Environment,
  type Language,
  type Text,
} from '@ledger/platform';
import { ExitStatus } from './exit-status.js';
import type { Terminal } from './terminal.js';

/** The environment holds values that no command can work with. */
export class ConfigurationError extends Error {
  constructor(readonly faults: readonly ConfigFault[]) {
    super(faults.map(({ message }) => message.en).join('; '));
    this.name = 'ConfigurationError';
  }
}

/** What every command works with: its surroundings in the words and with the settings of whoever called it. */
export class Cli {
  /** What the process ends with unless something is thrown. */
  exitStatus: ExitStatus = ExitStatus.done;
  readonly #reading: ConfigReading;

  constructor(readonly terminal: Terminal) {
    this.#reading = readConfig(terminal.environment);
  }

  get language(): Language {
    return 'config' in this.#reading ? this.#reading.config.language : DEFAULT_LANGUAGE;
  }

  /** @throws ConfigurationError */
  get config(): Config {
    return demandConfig(this.#reading);
  }

  /**
   * The configuration as it would be with these variables.
   *
   * @throws ConfigurationError
   */
  configWith(variables: Environment): Config {
    return demandConfig(readConfig({ ...this.terminal.environment, ...variables }));
  }

  /** One line on standard output. */
  say(text: Text): void {
    this.terminal.stdout.write(`${text[this.language]}\n`);
  }

  /** One line of JSON on standard output; positions and other large numbers as decimal strings. */
  print(data: object): void {
    const text = JSON.stringify(data, (_, value: unknown) =>
      typeof value === 'bigint' ? String(value) : value,
    );
    this.terminal.stdout.write(`${text}\n`);
  }

  progress({ quiet = false }: { readonly quiet?: boolean }): ProgressDisplay {
    const { language } = this;
    return new ProgressDisplay({ output: this.terminal.stderr, language, silent: quiet });
  }

  /** The technical log. What a server notes as information is of no interest on a terminal. */
  log(): LauncherLog {
    const to = { write: (line: string) => this.terminal.stderr.write(line) };
    const logger = createLogger({ program: 'cli', level: this.config.logLevel, to });
    return {
      info: (details, message) => {
        logger.debug(details, message);
      },
      warn: (details, message) => {
        logger.warn(details, message);
      },
    };
  }
}

function demandConfig(reading: ConfigReading): Config {
  if ('faults' in reading) throw new ConfigurationError(reading.faults);
  return reading.config;
}
