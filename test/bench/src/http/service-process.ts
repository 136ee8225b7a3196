import { spawn, execFile } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Bench } from '../bench.js';

const ROOT = new URL('../../../../', import.meta.url);

/** Where the build puts what is measured; both are built alike, in one go. */
const MAINS = {
  command: 'dist/test/bench/apps/command-api/src/main.js',
  crud: 'dist/test/bench/test/bench/src/crud/main.js',
} as const;

export interface ServiceSetting {
  readonly databaseUrl: string;
  /** Holds the key by which both services know the caller. */
  readonly dataDir: string;
}

/** Builds both services as the product is built: what is compiled on the fly lacks the metadata of decorators. */
export function buildServices(bench: Bench): Promise<unknown> {
  return bench.once('built services', () => {
    bench.progress('building the services');
    return promisify(execFile)('npm', ['run', '-s', 'build:bench'], { cwd: fileURLToPath(ROOT) });
  });
}

/** Starts a service in a process of its own, on a free port, until the row ends. @returns its URL */
export async function startHttpService(
  { atEnd, signal }: Pick<Bench, 'atEnd' | 'signal'>,
  service: keyof typeof MAINS,
  { databaseUrl, dataDir }: ServiceSetting,
): Promise<string> {
  const env = { ...process.env, DATABASE_URL: databaseUrl, DATA_DIR: dataDir, PORT: '0' };
  const main = fileURLToPath(new URL(MAINS[service], ROOT));
  const child = spawn(process.execPath, [main], {
    env: { ...env, NODE_ENV: 'production', LOG_LEVEL: 'info', EVENT_LOG: 'postgres' },
    stdio: ['ignore', 'pipe', 'inherit'],
    signal,
  });
  child.on('error', () => undefined);
  const ended = new Promise<void>((resolve) =>
    child.once('exit', () => {
      resolve();
    }),
  );
  atEnd(() => {
    child.kill();
    return ended;
  });
  for await (const line of createInterface({ input: child.stdout })) {
    const { url } = JSON.parse(line) as { readonly url?: string };
    if (url === undefined) continue;
    // What else it says must not fill the pipe.
    child.stdout.resume();
    return url;
  }
  throw new Error(`the ${service} service ended before it served`);
}
