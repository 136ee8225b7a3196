import { refuse, RefusedError } from '@ledger/kernel';
import { serveHealth, type Config, type Logger } from '@ledger/platform';
import { Registry } from 'prom-client';
import { openInstallation, type OpenOptions } from './installation.js';
import { registerLogGauges } from './log-gauges.js';
import { projectionsFor } from './projections.js';
import { readiness } from './readiness.js';
import { runProjections } from './run-projections.js';

/** A process that keeps the read models and tells over HTTP how it is. */
export interface Projector {
  readonly url: string;
  /** Rejects when the database that was started here ends although nobody closed this; stays open otherwise. */
  readonly lost: Promise<never>;
  /** Stops taking requests, settles what is under way, then closes what was opened. */
  close(): Promise<void>;
}

/** Keeps every read model of this release up to date from the log; any number of processes may do so at once. */
export async function startProjector(
  config: Config,
  log: Logger,
  options: Omit<OpenOptions, 'log'>,
): Promise<Projector> {
  const installation = await openInstallation(config, { ...options, log });
  const metrics = new Registry();
  if (installation.logHealth !== null) registerLogGauges(metrics, installation.logHealth);
  const projections = runProjections({
    ...installation,
    projections: projectionsFor(config),
    log,
    metrics,
  });
  const stop = async () => {
    await projections.close();
    await installation.close();
  };
  try {
    const http = await serveHealth(config, {
      checks: readiness(installation.events, projections),
      metrics,
      log,
    });
    let closing = false;
    const close = async () => {
      closing = true;
      await http.close();
      await stop();
    };
    const lost = installation.databaseEnded.then((): Promise<never> => {
      if (closing) return new Promise(() => undefined);
      throw new RefusedError(refuse('embedded.server-ended', { dataDirectory: config.dataDir }));
    });
    return { url: http.url, lost, close };
  } catch (error) {
    await stop();
    throw error;
  }
}
