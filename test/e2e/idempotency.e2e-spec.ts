import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { StandaloneClient, type Told } from '../support/standalone-client.js';
import { StartedStandalone } from '../support/started-standalone.js';

const TIMES = 50;
const ASSIGNER = {
  person: 'can-bo-giao-viec',
  agency: 'chinh-phu',
  roles: ['assigner'],
  capacity: null,
} as const;

const DOCUMENT = {
  content: {
    number: '03/NQ-CP',
    date: '2025-01-09',
    issuer: 'chinh-phu',
    title: 'Nghị quyết ban hành Chương trình hành động',
  },
};

/** Of which no two answers may differ. */
const answer = ({ status, headers, body }: Told) => ({
  status,
  etag: headers.get('etag'),
  location: headers.get('location'),
  body,
});

describe('the same Idempotency-Key', () => {
  let dataDir: string;
  let standalone: StartedStandalone;
  let client: StandaloneClient;

  async function start(): Promise<void> {
    standalone = new StartedStandalone(dataDir);
    client = new StandaloneClient(await standalone.url(), dataDir);
  }

  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'ledger-idempotency-test-'));
    await chmod(dataDir, 0o711);
    await start();
  });

  afterAll(async () => {
    await standalone.stop();
    await rm(dataDir, { recursive: true, force: true });
  });

  const send = (path: string, body: object, key: string, seen?: string) =>
    client.post(ASSIGNER, path, body, { key, ...(seen !== undefined && { seen }) });

  /** @returns the one answer that all got */
  async function sentAtOnce(path: string, body: object, key: string, seen?: string): Promise<Told> {
    const told = await Promise.all(
      Array.from({ length: TIMES }, () => send(path, body, key, seen)),
    );
    const [first] = told;
    if (first === undefined) throw new Error('nothing was answered');
    for (const one of told) expect(answer(one)).toEqual(answer(first));
    return first;
  }

  it(`${TIMES} times at once, and again after kill -9 and a restart, is one command with one answer`, async () => {
    const document = String((await send('documents', DOCUMENT, 'document')).body['id']);
    const assigned = await sentAtOnce('tasks', assignment(document), 'assigned');
    expect(assigned).toMatchObject({ status: 201, body: { revision: '0' } });
    const task = `tasks/${String(assigned.body['id'])}`;
    const halt = { grounds: 'Chờ sắp xếp bộ máy', document: { document } };
    const halted = await sentAtOnce(`${task}/suspensions`, halt, 'halted', '0');
    expect(halted).toMatchObject({ status: 200, body: { revision: '1' } });
    await send(`${task}/cancellations`, halt, 'cancelled', '1');

    await standalone.stop('SIGKILL');
    await start();
    const again = await sentAtOnce('tasks', assignment(document), 'assigned');
    expect(answer(again)).toEqual(answer(assigned));
    // The revision that was decided on has long been succeeded by another.
    const haltedAgain = await sentAtOnce(`${task}/suspensions`, halt, 'halted', '0');
    expect(answer(haltedAgain)).toEqual(answer(halted));
    const other = await send('tasks', { ...assignment(document), lead: 'bkhcn' }, 'assigned');
    expect(other).toMatchObject({
      status: 422,
      body: { code: 'idempotency.body-differs', errors: [{ pointer: '/Idempotency-Key' }] },
    });
    const history = await client.get(ASSIGNER, `${task}/history`);
    const entries = history.body['entries'] as readonly { readonly type: string }[];
    expect(entries.map(({ type }) => type)).toEqual([
      'task.assigned',
      'task.suspended',
      'task.cancelled',
    ]);
  });
});

function assignment(document: string) {
  return {
    assignment: {
      title: 'Kế hoạch chuyển đổi số ngành y tế',
      taskGroup: 'III',
      priority: 'high',
      coordinators: [],
      products: [
        {
          words: 'Kế hoạch',
          kind: 'plan',
          issuer: 'lead-agency',
          evidence: [{ kind: 'plan', issuer: 'lead-agency' }],
        },
      ],
      authority: { document, clause: 'II.2' },
    },
    lead: 'byt',
    verifier: 'vpcp',
    deadline: '31/12/2028',
  };
}
