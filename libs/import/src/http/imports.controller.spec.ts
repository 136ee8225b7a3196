import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { LogStreams, StreamFolds } from '@ledger/command';
import { startTestApi, type TestApi } from '@ledger/command/testing';
import { GroupMembers, TaskFactsFromLog } from '@ledger/task';
import { HOUSE_EVENTS, LogSearches } from '@ledger/task/testing';
import { ImportCommandsModule } from '../import-commands.module.js';
import { ImportHouse } from '../testing/import-house.js';

const HEADER = 'TT,Tên nhiệm vụ,Cơ quan chủ trì,Cơ quan phối hợp,Kết quả,Thời gian hoàn thành';
const FILES = new Map([
  [
    'a'.repeat(64),
    Buffer.from(`${HEADER}\n1,Việc A,BYT,,Đề án,6/2025\n2,Việc B,Công ty X,,,2025\n`),
  ],
  ['b'.repeat(64), Buffer.from(`${HEADER}\n1,=A1,BYT,,,\n`)],
]);
const IMPORTER = { person: 'p-importer', agency: 'tgv57', roles: ['importer'] } as const;
const BODY = { file: 'a'.repeat(64), source: '03/NQ-CP, 9/1/2025, II', assigner: 'chinh-phu' };

describe('importing over HTTP', () => {
  let house: ImportHouse;
  let api: TestApi;

  beforeAll(async () => {
    house = await ImportHouse.open();
    const { log } = house;
    const clock = () => house.now;
    const folds = new StreamFolds(log, HOUSE_EVENTS);
    const groups = new GroupMembers(folds, new LogStreams(log));
    const facts = new TaskFactsFromLog({ folds, finder: new LogSearches(log), groups });
    const files = { bytesOf: (sha256: string) => Promise.resolve(FILES.get(sha256) ?? null) };
    const modules = [ImportCommandsModule.with({ facts, clock, files })];
    api = await startTestApi({ log, registry: HOUSE_EVENTS, clock, modules });
  });

  afterAll(() => api.close());

  const post = (body: object, as: Parameters<TestApi['authorization']>[0] = IMPORTER) =>
    api.post('/v1/imports', body, { as });

  it('works out the report in a dry run', async () => {
    const before = await house.log.head();
    const { status, body } = await post({ ...BODY, dryRun: true });
    expect({ status, body }).toMatchObject({
      status: 200,
      body: { rows: 2, imported: 1, undecided: 1 },
    });
    expect(await house.log.head()).toBe(before);
  });

  it('records a list once, as its sender, with findings in their language', async () => {
    const { body } = await post(BODY);
    expect(body).toMatchObject({ rows: 2, imported: 1, existing: 0, differs: 0, undecided: 1 });
    expect(body['findings']).toContainEqual({
      row: '2',
      column: 'Cơ quan chủ trì',
      code: 'not-a-public-body',
      value: 'Công ty X',
      message: expect.stringMatching(/^Cell C3: "Công ty X" is no public body/),
    });
    const { history } = await house.obligation(house.taskOf(1));
    expect(history[0]!.meta.actor).toMatchObject({ kind: 'person', person: 'p-importer' });
    expect((await post(BODY)).body).toMatchObject({ imported: 0, existing: 1, undecided: 1 });
  });

  it('is refused to who is no importer, or settles for another body', async () => {
    const other = { person: 'p-1', agency: 'chinh-phu', roles: ['assigner'] } as const;
    expect(await post(BODY, other)).toMatchObject({
      status: 403,
      body: { code: 'authority.role-missing' },
    });
    const mapping = { bodies: { 'Công ty X': 'bkhcn' } };
    expect(await post({ ...BODY, mapping })).toMatchObject({
      status: 422,
      body: { code: 'import.row-refused', detail: expect.stringContaining('Row 3 (number 2)') },
    });
  });

  it.each([
    ['a file that is not there', { file: 'c'.repeat(64) }, 404, { code: 'attachment.unknown' }],
    [
      'a formula',
      { file: 'b'.repeat(64) },
      422,
      { code: 'import.formula-cell', errors: [{ pointer: '/file' }] },
    ],
    [
      'a source that cannot be read',
      { source: '03/NQ-CP' },
      400,
      { errors: [{ pointer: '/source' }] },
    ],
    [
      'a mapping that cannot be read',
      { mapping: { rows: [] } },
      400,
      { errors: [{ pointer: '/mapping' }] },
    ],
    ['a member that nobody knows', { sheet: 1 }, 400, { errors: [{ pointer: '/sheet' }] }],
  ])('is refused with %s', async (_, changes, status, body) => {
    expect(await post({ ...BODY, ...changes })).toMatchObject({ status, body });
  });
});
