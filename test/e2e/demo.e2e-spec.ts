import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openLocalIssuer } from '@ledger/access';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { StartedStandalone } from '../support/started-standalone.js';

type Json = Record<string, unknown>;

const INSPECTOR = { person: 'inspector.vpcp', agency: 'vpcp', roles: ['inspector'] } as const;

/** The addresses of the requests that a person is told to paste. */
function printedRequests({ output }: StartedStandalone): readonly string[] {
  return [...output.matchAll(/curl "(http:[^"]+)"/g)].map(([, address = '']) => address);
}

describe('the demo', () => {
  let dataDir: string;
  let standalone: StartedStandalone;
  let requests: readonly string[];

  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'ledger-demo-test-'));
    await chmod(dataDir, 0o711);
    standalone = new StartedStandalone(dataDir, { DEMO: 'on' });
    await standalone.url();
    requests = printedRequests(standalone);
  });

  afterAll(async () => {
    await standalone.stop();
    await rm(dataDir, { recursive: true, force: true });
  });

  async function get(address: string): Promise<Json> {
    const issuer = await openLocalIssuer(dataDir);
    const token = await issuer.issue({ ...INSPECTOR, capacity: null }, 1);
    const response = await fetch(address, { headers: { authorization: `Bearer ${token}` } });
    return (await response.json()) as Json;
  }

  /** Processes act a moment after what they act on. */
  async function until(address: string, holds: (answer: Json) => boolean): Promise<Json> {
    for (;;) {
      const answer = await get(address);
      if (holds(answer)) return answer;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }

  const leadOf = (answer: Json) => (answer['task'] as Json)['lead'];

  it('prints a request for a task that a merger passed on, and one for it as it stood before', async () => {
    const [now = '', before = ''] = requests;
    await until(now, (answer) => leadOf(answer) === 'bkhcn');
    expect(leadOf(await get(before))).toBe('btttt');
  });

  it('shows every kind of outcome, and each of the 85 members of a group', async () => {
    const url = await standalone.url();
    const overdue = await until(`${url}/v1/lists/overdue`, ({ items }) => items !== undefined);
    expect(overdue['items']).not.toEqual([]);
    for (const list of ['cancelled', 'entered-late']) {
      const { items } = await until(
        `${url}/v1/lists/${list}`,
        (answer) => (answer['items'] as unknown[] | undefined)?.length !== 0,
      );
      expect(items).toBeDefined();
    }
  });

  it('adds nothing when it is started again', async () => {
    const [now = ''] = requests;
    const before = await get(now);
    await standalone.stop();
    standalone = new StartedStandalone(dataDir, { DEMO: 'on' });
    await standalone.url();
    const [again = ''] = printedRequests(standalone);
    expect(new URL(again).pathname).toBe(new URL(now).pathname);
    const after = await get(again);
    expect((after['seen'] as Json)['revision']).toBe((before['seen'] as Json)['revision']);
  });
});
