import { keepRefused } from '@ledger/access';
import { CitationsInReadModel } from '@ledger/attachment';
import { refuse, RefusedError } from '@ledger/kernel';
import { serveHttp, type Config, type Logger, type ServedHttp } from '@ledger/platform';
import { Registry } from 'prom-client';
import { serveApiDescription } from './description/api-description.js';
import { startCleanUp } from './clean-up.js';
import { houseOver, type House } from './house.js';
import { openInstallation, type Installation, type OpenOptions } from './installation.js';
import { registerLogGauges } from './log-gauges.js';
import { projectionsFor } from './projections.js';
import { openReadSide } from './read-side.js';
import { logCheck, workersCheck } from './readiness.js';
import { runWorkers } from './run-workers.js';
import { ServiceModule, type ServiceParts } from './service-modules.js';
import { openSideStores } from './side-stores.js';
import { openTokenVerifier } from './token-verifier.js';

/** A running process of an installation. */
export interface Service {
  readonly url: string;
  readonly house: House;
  /** Rejects when the database that was started here ends although nobody closed this; stays open otherwise. */
  readonly lost: Promise<never>;
  /** Stops taking requests, settles what is under way, then closes what was opened. */
  close(): Promise<void>;
}

export interface ServiceOptions extends Omit<OpenOptions, 'log'> {
  readonly parts: ServiceParts;
}

/**
 * Opens the stores and does what the parts say, until it is closed; any number of processes may share an installation.
 *
 * @throws RefusedError as `openInstallation` does, and `http.*`
 */
export async function startService(
  config: Config,
  log: Logger,
  { parts, ...options }: ServiceOptions,
): Promise<Service> {
  const installation = await openInstallation(config, { ...options, log });
  const closing = new Closing(() => installation.close());
  try {
    const { http, house } = await serve(config, log, { parts, installation, closing });
    closing.add(() => http.close());
    return {
      url: http.url,
      house,
      lost: lossOf(installation, config, closing),
      close: () => closing.run(),
    };
  } catch (error) {
    await closing.run();
    throw error;
  }
}

interface Parts {
  readonly parts: ServiceParts;
  readonly installation: Installation;
  readonly closing: Closing;
}

async function serve(
  config: Config,
  log: Logger,
  { parts, installation, closing }: Parts,
): Promise<{ readonly http: ServedHttp; readonly house: House }> {
  const metrics = new Registry();
  if (installation.logHealth !== null) registerLogGauges(metrics, installation.logHealth);
  const checks = [logCheck(installation.events)];
  const readSide = openReadSide(installation.databaseUrl);
  closing.add(() => readSide.close());
  const house = houseOver(installation.events, readSide);
  const sideStores = await openSideStores(installation.databaseUrl, house.tools.clock);
  closing.add(() => sideStores.close());
  const citations = new CitationsInReadModel({ log: installation.events, ...readSide });
  if (parts.workers) {
    const projections = projectionsFor(config);
    const workers = runWorkers({ ...installation, projections, house, log, metrics });
    closing.add(() => workers.close());
    const { clock } = house.tools;
    const cleanUp = startCleanUp({ ...sideStores, citations, clock, log });
    closing.add(() => cleanUp.close());
    checks.push(workersCheck(workers));
  }
  const verifier = await openTokenVerifier(config);
  const tools = { house, readSide, sideStores, citations, verifier, checks, metrics };
  const module = ServiceModule.with(parts, tools);
  const onRefused = keepRefused(sideStores.refusedAttempts, house.tools.clock);
  const options = { log, onRefused, prepare: serveApiDescription };
  return { http: await serveHttp(module, config, options), house };
}

function lossOf({ databaseEnded }: Installation, { dataDir }: Config, closing: Closing) {
  return databaseEnded.then((): Promise<never> => {
    if (closing.begun) return new Promise(() => undefined);
    throw new RefusedError(refuse('embedded.server-ended', { dataDirectory: dataDir }));
  });
}

/** Closes in the opposite order of opening, once. */
class Closing {
  readonly #steps: (() => Promise<void>)[] = [];
  #run: Promise<void> | null = null;

  constructor(first: () => Promise<void>) {
    this.add(first);
  }

  get begun(): boolean {
    return this.#run !== null;
  }

  add(step: () => Promise<void>): void {
    this.#steps.unshift(step);
  }

  run(): Promise<void> {
    this.#run ??= this.#all();
    return this.#run;
  }

  async #all(): Promise<void> {
    for (const step of this.#steps) await step();
  }
}
