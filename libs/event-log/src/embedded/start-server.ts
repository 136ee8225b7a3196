import { setTimeout as delay } from 'node:timers/promises';
import type { Binaries } from './binaries.js';
import type { ClusterHome } from './cluster-home.js';
import { EmbeddedPostgresError } from './embedded-postgres.error.js';
import { findFreePort } from './free-port.js';
import { Postmaster } from './postmaster.js';
import { settingArguments, type ServerSettings } from './server-settings.js';

export interface ServerRequest {
  readonly place: ClusterHome;
  readonly binaries: Binaries;
  readonly settings: ServerSettings;
  /** Null: any free one. */
  readonly port: number | null;
}

export interface RunningServer {
  readonly postmaster: Postmaster;
  readonly port: number;
}

const ATTEMPTS = 60;
const PAUSE_MS = 250;

/**
 * Starts the server, again and again while what hinders it passes: a free port that another process took first, or
 * the children of a killed server, which hold its memory until they notice.
 *
 * @throws EmbeddedPostgresError `start-failed`, `port-taken`
 */
export async function startServer(request: ServerRequest): Promise<RunningServer> {
  for (let attempt = 1; ; attempt += 1) {
    const port = request.port ?? (await findFreePort());
    const hindrance = await tryPort(request, port);
    if (hindrance instanceof Postmaster) return { postmaster: hindrance, port };
    if (!passes(hindrance, request.port) || attempt === ATTEMPTS) throw hindrance;
    await delay(PAUSE_MS);
  }
}

type Hindrance = EmbeddedPostgresError<'start-failed'>;

async function tryPort(request: ServerRequest, port: number): Promise<Postmaster | Hindrance> {
  const { place, binaries, settings } = request;
  const postmaster = await Postmaster.spawn(place, binaries, settingArguments(port, settings));
  try {
    await postmaster.waitUntilReady();
    return postmaster;
  } catch (error) {
    if (isStartFailure(error)) return error;
    throw error;
  }
}

function isStartFailure(error: unknown): error is Hindrance {
  return error instanceof EmbeddedPostgresError && error.code === 'start-failed';
}

/** @throws EmbeddedPostgresError `port-taken` if the port was asked for */
function passes(hindrance: Hindrance, asked: number | null): boolean {
  const { output } = hindrance.params;
  const portTaken = output.includes('Address already in use');
  if (portTaken && asked !== null) {
    throw new EmbeddedPostgresError('port-taken', { port: asked }, { cause: hindrance });
  }
  return portTaken || output.includes('pre-existing shared memory block');
}
