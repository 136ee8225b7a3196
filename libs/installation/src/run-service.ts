import { stopOnSignals } from '@ledger/event-log';
import { createLogger, type Config, type Logger } from '@ledger/platform';
import { configOrExit, reportAndExit } from './command-line.js';
import { startService, type Service, type ServiceOptions } from './start-service.js';

export interface ProgramOptions extends ServiceOptions {
  /** Where the technical log goes. */
  readonly to: 'stdout' | 'stderr';
  /** Once it serves. */
  readonly onStarted?: (service: Service, config: Config, log: Logger) => Promise<void> | void;
}

/** The whole of a program: serves until a signal ends it, or what it stands on is lost. */
export async function runService(
  program: string,
  { to, onStarted, ...options }: ProgramOptions,
): Promise<void> {
  const config = configOrExit(process.env);
  const log = createLogger({ program, level: config.logLevel, to });
  let service: Service | null = null;
  try {
    service = await startService(config, log, options);
    await serveUntilEnd(service, config, log, onStarted);
  } catch (error) {
    // What was opened here is closed before the process ends, or a server would stay behind.
    await service?.close().catch(() => undefined);
    reportAndExit(error, config.language);
  }
}

async function serveUntilEnd(
  service: Service,
  config: Config,
  log: Logger,
  onStarted: ProgramOptions['onStarted'],
): Promise<void> {
  stopOnSignals(
    () => service.close(),
    (err) => {
      log.error({ err }, 'could not stop cleanly');
    },
  );
  log.info({ url: service.url }, 'serving');
  await onStarted?.(service, config, log);
  await service.lost;
}
