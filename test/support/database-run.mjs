import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

/** Projects of one run share one server; Jest loads this file anew for each, hence the global. */
const RUN = Symbol.for('ledger.test-database');

const SERVER = 'libs/event-log/src/embedded/testing/database-server.ts';

export async function startServer() {
  globalThis[RUN] ??= { users: 0, started: start() };
  const run = globalThis[RUN];
  run.users += 1;
  process.env.TEST_DATABASE_URL = (await run.started).url;
}

export async function stopServer() {
  const run = globalThis[RUN];
  run.users -= 1;
  if (run.users > 0) return;
  delete globalThis[RUN];
  await (await run.started).stop();
}

async function start() {
  const given = process.env.DATABASE_URL_TEST;
  if (given) return { url: given, stop: () => Promise.resolve() };
  // In a session of its own, so that a signal to the run's process group leaves it alive to clean up.
  const server = spawn(process.execPath, ['--import', import.meta.resolve('tsx'), SERVER], {
    cwd: new URL('../../', import.meta.url),
    env: { ...process.env, NODE_OPTIONS: '' },
    detached: true,
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const ended = once(server, 'exit');
  const [line] = await Promise.race([
    once(createInterface({ input: server.stdout }), 'line'),
    ended.then(() => ['{}']),
  ]);
  const { url } = JSON.parse(line);
  if (url === undefined) throw new Error(`the database for the tests did not start: ${line}`);
  return {
    url,
    stop: async () => {
      server.stdin.end();
      const [code] = await ended;
      if (code !== 0) throw new Error(`the database for the tests ended with code ${code}`);
    },
  };
}
