import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { StandaloneClient } from '../support/standalone-client.js';
import { StartedStandalone } from '../support/started-standalone.js';
import { workThrough } from '../support/tutorial.js';

type Json = Readonly<Record<string, unknown>>;

const INSPECTOR = {
  person: 'inspector.vpcp',
  agency: 'vpcp',
  roles: ['inspector'],
  capacity: null,
} as const;

const ASSIGNER = {
  person: 'p-reader',
  agency: 'chinh-phu',
  roles: ['assigner'],
  capacity: null,
} as const;

const ADMINISTRATOR = {
  person: 'p-keeper',
  agency: 'vpcp',
  roles: ['administrator'],
  capacity: null,
} as const;

const TUTORIAL = 'docs/tutorial/a-tasks-life-in-ten-requests.md';
const DESCRIPTION = 'docs/reference/openapi.json';

interface Described {
  readonly components: {
    readonly schemas: Record<string, { readonly examples?: readonly object[] }>;
  };
}

const GROUP_TITLE = 'Kế hoạch hành động thực hiện Nghị quyết số 57-NQ/TW';

const LIST = `TT,Nhóm,Tên nhiệm vụ,Cơ quan chủ trì,Cơ quan phối hợp,Kết quả,Thời gian hoàn thành
1,I,Chương trình tuyên truyền,Bộ Thông tin và Truyền thông,,Quyết định của Thủ tướng,12/2027
`;

/** The addresses of the requests that a person is told to paste. */
function printedRequests({ output }: StartedStandalone): readonly string[] {
  return [...output.matchAll(/curl "(http:[^"]+)"/g)].map(([, address = '']) => address);
}

describe('the demo', () => {
  let dataDir: string;
  let standalone: StartedStandalone;
  let client: StandaloneClient;
  let requests: readonly string[];

  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'ledger-demo-test-'));
    await chmod(dataDir, 0o711);
    standalone = new StartedStandalone(dataDir, { DEMO: 'on' });
    client = new StandaloneClient(await standalone.url(), dataDir);
    requests = printedRequests(standalone);
  });

  afterAll(async () => {
    await standalone.stop();
    await rm(dataDir, { recursive: true, force: true });
  });

  const get = async (path: string) => (await client.get(INSPECTOR, path)).body;
  const until = async (path: string, holds: (answer: Json) => boolean) =>
    (await client.until(INSPECTOR, path, holds)).body;

  /** Every item of a list, page after page. */
  async function listed(list: string): Promise<readonly Json[]> {
    const items: Json[] = [];
    for (let cursor = ''; ;) {
      const answer = await get(`lists/${list}?limit=200${cursor}`);
      const page = answer as { readonly items: readonly Json[]; readonly next: string | null };
      items.push(...page.items);
      if (page.next === null) return items;
      cursor = `&cursor=${encodeURIComponent(page.next)}`;
    }
  }

  const leadOf = (answer: Json) => (answer['task'] as Json)['lead'];

  /** The id of the task that the demo gives to all ministries and localities. */
  async function groupTask(): Promise<string> {
    for (;;) {
      const found = (await listed('entered-late')).find(
        ({ type, title }) => type === 'task.collectively-assigned' && title === GROUP_TITLE,
      );
      if (found !== undefined) return String(found['task']);
      await pause(100);
    }
  }

  it('prints a request for a task that a merger passed on, and one for it as it stood before', async () => {
    const [now = '', before = ''] = requests;
    await until(now, (answer) => leadOf(answer) === 'bkhcn');
    expect(leadOf(await get(before))).toBe('btttt');
  });

  it('shows every kind of outcome', async () => {
    const overdue = await until('lists/overdue', ({ items }) => items !== undefined);
    expect(overdue['items']).not.toEqual([]);
    for (const list of ['cancelled', 'entered-late']) {
      const { items } = await until(
        `lists/${list}`,
        (answer) => (answer['items'] as unknown[] | undefined)?.length !== 0,
      );
      expect(items).toBeDefined();
    }
  });

  it('has a task of 22 ministries and 63 provinces, before both mergers and after them', async () => {
    const rollUp = `tasks/${await groupTask()}/roll-up`;
    const count = (answer: Json) => (answer['members'] as Json | undefined)?.['mergedSince'];
    await until(rollUp, (answer) => count(answer) === 34);
    const tiersAsOf = async (date: string) => (await get(`${rollUp}?asOf=${date}`))['byTier'];
    const counted = (ministries: number, provinces: number) => [
      { tier: 'central', total: 22, completed: 0, mergedSince: ministries },
      { tier: 'province', total: 63, completed: 0, mergedSince: provinces },
    ];
    expect(await tiersAsOf('2025-02-28')).toEqual(counted(0, 0));
    expect(await tiersAsOf('2025-03-01')).toEqual(counted(5, 0));
    expect(await tiersAsOf('2025-06-30')).toEqual(counted(5, 0));
    expect(await tiersAsOf('2025-07-01')).toEqual(counted(5, 29));
  });

  it('comes with the description of the API that is committed, and a page that shows it', async () => {
    const url = await standalone.url();
    const served: unknown = await (await fetch(`${url}/openapi.json`)).json();
    expect(served).toEqual(JSON.parse(await readFile(DESCRIPTION, 'utf8')));
    const page = await fetch(`${url}/docs`);
    expect(page.headers.get('content-type')).toContain('text/html');
    expect(await page.text()).toContain('swagger-ui');
  });

  it.each([
    ['documents', 'RegisterDocumentDto', ASSIGNER],
    ['tasks', 'AssignDto', ASSIGNER],
    ['persons', 'RegisterPersonDto', ADMINISTRATOR],
    ['persons/p-4f1c/corrections', 'PersonDetailsDto', ADMINISTRATOR],
    ['persons/p-4f1c/erasures', 'ErasePersonDto', ADMINISTRATOR],
  ])('is what the example of POST /v1/%s can be sent to as it stands', async (path, body, as) => {
    const { components } = JSON.parse(await readFile(DESCRIPTION, 'utf8')) as Described;
    const [example = {}] = components.schemas[body]?.examples ?? [];
    expect([200, 201]).toContain((await client.post(as, path, example)).status);
  });

  it('is what the tutorial goes on from, each of whose requests is answered as it says', async () => {
    const answers = await workThrough(TUTORIAL, { url: await standalone.url(), dataDir });
    for (const { shown, printed } of answers) expect(printed).toMatchObject(shown);
    expect(answers.length).toBe(11);
  });

  it('adds nothing when it is started again', async () => {
    const [now = ''] = requests;
    const before = await get(now);
    await standalone.stop();
    standalone = new StartedStandalone(dataDir, { DEMO: 'on' });
    client = new StandaloneClient(await standalone.url(), dataDir);
    const [again = ''] = printedRequests(standalone);
    expect(new URL(again).pathname).toBe(new URL(now).pathname);
    const after = await get(again);
    expect((after['seen'] as Json)['revision']).toBe((before['seen'] as Json)['revision']);
  });

  it('gives its place to a list, where one is named', async () => {
    const list = join(dataDir, 'list.csv');
    await writeFile(list, LIST);
    await standalone.stop();
    standalone = new StartedStandalone(dataDir, { DEMO: 'on', DEMO_LIST: list });
    client = new StandaloneClient(await standalone.url(), dataDir);
    const [now = '', before = ''] = printedRequests(standalone);
    expect(new URL(now).pathname).not.toBe(new URL(requests[0] ?? '').pathname);
    await until(now, (answer) => leadOf(answer) === 'bkhcn');
    expect(leadOf(await get(before))).toBe('btttt');
  });
});
