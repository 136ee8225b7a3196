import { createHash } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { LogStreams, StreamFolds } from '@ledger/command';
import { startTestApi, type TestApi, type TestRequest } from '@ledger/command/testing';
import { GroupMembers, TaskFactsFromLog } from '@ledger/task';
import { InterruptedLog, LogSearches } from '@ledger/task/testing';
import { ImportCommandsModule } from '../import-commands.module.js';
import { IMPORT_HOUSE_EVENTS, ImportHouse } from '../testing/import-house.js';

const HEADER = 'TT,Tên nhiệm vụ,Cơ quan chủ trì,Cơ quan phối hợp,Kết quả,Thời gian hoàn thành';
const LIST = `${HEADER}\n1,Việc A,BYT,,Đề án,6/2025\n2,Việc B,Công ty X,,,2025\n`;
const LONGER = `${LIST}3,Việc C,BTC,,Đề án,2025\n`;
const FORMULA = `${HEADER}\n1,=A1,BYT,,,\n`;
const IMPORTER = { person: 'p-importer', agency: 'tgv57', roles: ['importer'] } as const;
const SETTLER = { ...IMPORTER, agency: 'chinh-phu', roles: ['importer', 'assigner'] } as const;

const uploaded = new Map(
  [LIST, LONGER, FORMULA].map((text) => {
    const bytes = Buffer.from(text);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    return [sha256, { file: { sha256, size: bytes.length, type: 'text/plain' }, bytes }];
  }),
);
const [LIST_FILE = '', LONGER_FILE = '', FORMULA_FILE = ''] = uploaded.keys();

describe('importing over HTTP', () => {
  let house: ImportHouse;
  let log: InterruptedLog;
  let api: TestApi;

  /** A process that takes commands over the log of the house; what it knew is lost with it. */
  const start = () => {
    log = new InterruptedLog(house.log);
    const clock = () => house.now;
    const registry = IMPORT_HOUSE_EVENTS;
    const folds = new StreamFolds(log, registry);
    const groups = new GroupMembers(folds, new LogStreams(log));
    const facts = new TaskFactsFromLog({ folds, finder: new LogSearches(log), groups });
    const files = { fileOf: (sha256: string) => Promise.resolve(uploaded.get(sha256) ?? null) };
    const modules = [ImportCommandsModule.with({ facts, clock, log, files })];
    return startTestApi({ log, registry, clock, modules });
  };

  beforeAll(async () => {
    house = await ImportHouse.open();
    api = await start();
    // The document of all annexes is registered with the first of them.
    await post(body());
  });

  beforeEach(() => {
    house.anew();
  });

  afterAll(() => api.close());

  const body = () => ({
    file: LIST_FILE,
    source: `03/NQ-CP, 9/1/2025, ${house.source.annex}`,
    assigner: 'chinh-phu',
  });
  const post = (asked: object, { as = IMPORTER, ...request }: TestRequest = {}) =>
    api.post('/v1/imports', asked, { as, ...request });
  const growth = async (work: () => Promise<unknown>) => {
    const before = await house.log.head();
    await work();
    return Number((await house.log.head()) - before);
  };

  it('works out the report in a dry run', async () => {
    const grown = await growth(async () => {
      expect(await post({ ...body(), dryRun: true })).toMatchObject({
        status: 200,
        body: { rows: 2, imported: 1, undecided: 1 },
      });
    });
    expect(grown).toBe(0);
  });

  it('records a list once, as its sender, with findings in their language', async () => {
    const { body: report } = await post(body());
    expect(report).toMatchObject({ rows: 2, imported: 1, existing: 0, differs: 0, undecided: 1 });
    const finding = { row: '2', column: 'Cơ quan chủ trì', value: 'Công ty X' };
    expect(report['findings']).toContainEqual({
      ...finding,
      code: 'not-a-public-body',
      message: expect.stringMatching(
        /^Row 3 \(number 2\), cell C3: "Công ty X" is no public body.*name one of the register\.$/,
      ),
    });
    const { body: inVietnamese } = await post(body(), { language: 'vi' });
    expect(inVietnamese['findings']).toContainEqual({
      ...finding,
      code: 'not-a-public-body',
      message: expect.stringMatching(/^Dòng 3 \(số 2\), ô C3: "Công ty X" không phải cơ quan/),
    });
    const { history } = await house.obligation(house.taskOf(1));
    expect(history[0]!.meta.actor).toMatchObject({ kind: 'person', person: 'p-importer' });
  });

  it('tells under another key what is recorded already, and adds nothing', async () => {
    await post(body());
    const grown = await growth(async () => {
      expect((await post(body())).body).toMatchObject({ imported: 0, existing: 1 });
    });
    expect(grown).toBe(0);
  });

  describe('with a key that was used before', () => {
    const used = () => ({ key: `import-${house.source.annex}` });

    it('answers the same request with the first report, and records nothing more', async () => {
      const first = await post(body(), used());
      expect(first.body).toMatchObject({ imported: 1, existing: 0, undecided: 1 });
      const grown = await growth(async () => {
        expect((await post(body(), used())).body).toEqual(first.body);
      });
      expect(grown).toBe(0);
    });

    it('answers so for good: after a restart, and when the tasks have gone on', async () => {
      const first = await post(body(), used());
      const settled = await post(
        { ...body(), mapping: { rows: { 2: { lead: 'bkhcn', priority: 'high' } } } },
        { as: SETTLER },
      );
      expect(settled.body).toMatchObject({ imported: 1, existing: 1, undecided: 0 });
      await api.close();
      api = await start();
      expect((await post(body(), used())).body).toEqual(first.body);
    });

    it.each<[string, () => object]>([
      ['file', () => ({ file: LONGER_FILE })],
      ['source', () => ({ source: `04/NQ-CP, 9/1/2025, ${house.source.annex}` })],
      ['assigner', () => ({ assigner: 'ttg' })],
      ['day', () => ({ on: '2025-01-10' })],
      ['mapping', () => ({ mapping: { rows: { 2: { lead: 'bkhcn' } } } })],
      ['dry run', () => ({ dryRun: true })],
    ])('refuses another %s, and records nothing of it', async (_, changes) => {
      await post(body(), used());
      const grown = await growth(async () => {
        expect(await post({ ...body(), ...changes() }, used())).toMatchObject({
          status: 422,
          body: {
            code: 'idempotency.body-differs',
            errors: [{ pointer: '/Idempotency-Key' }],
          },
        });
      });
      expect(grown).toBe(0);
    });

    it('takes another request where the first was only tried', async () => {
      await post({ ...body(), dryRun: true }, used());
      expect((await post(body(), used())).body).toMatchObject({ imported: 1 });
    });

    it.each([1, 2, 3])(
      'goes on where the first was killed after %i of its writes, and doubles nothing',
      async (written) => {
        const asked = { ...body(), file: LONGER_FILE };
        let left = written;
        log.before = () =>
          left-- > 0 ? Promise.resolve() : Promise.reject(new Error('the process is gone'));
        const grown = await growth(async () => {
          expect((await post(asked, used())).status).toBe(500);
          await api.close();
          api = await start();
          const { body: report } = await post(asked, used());
          expect(report).toMatchObject({ rows: 3, imported: 2, existing: 0, undecided: 1 });
          expect((await post(asked, used())).body).toEqual(report);
        });
        // The list, and its three rows.
        expect(grown).toBe(4);
      },
    );

    it('answers two at once alike', async () => {
      let answers: readonly unknown[] = [];
      const grown = await growth(async () => {
        const both = await Promise.all([post(body(), used()), post(body(), used())]);
        answers = both.map(({ body }) => body);
      });
      expect(answers[0]).toMatchObject({ imported: 1, existing: 0, undecided: 1 });
      expect(answers[1]).toEqual(answers[0]);
      // The list, and its two rows.
      expect(grown).toBe(3);
    });
  });

  it('is refused to who is no importer', async () => {
    const other = { person: 'p-1', agency: 'chinh-phu', roles: ['assigner'] } as const;
    expect(await post(body(), { as: other })).toMatchObject({
      status: 403,
      body: { code: 'authority.role-missing' },
    });
  });

  it('settles a recorded row for the assigning body alone, and tells an importer whom to ask', async () => {
    await post(body());
    const mapped = { ...body(), mapping: { bodies: { 'Công ty X': 'bkhcn' } } };
    const grown = await growth(async () => {
      for (const [language, words] of [
        ['en', /^Row 3 \(number 2\) is recorded already.*chinh-phu.*importer and assigner/],
        ['vi', /^Dòng 3 \(số 2\) đã được ghi.*chinh-phu.*importer và assigner/],
      ] as const) {
        expect(await post(mapped, { language })).toMatchObject({
          status: 403,
          body: {
            code: 'import.settling-by-assigner',
            detail: expect.stringMatching(words),
            errors: [{ pointer: '/mapping' }],
          },
        });
      }
    });
    expect(grown).toBe(0);
    expect((await post(mapped, { as: SETTLER })).body).toMatchObject({ imported: 1, undecided: 0 });
  });

  it.each([
    ['a file that is not there', { file: 'c'.repeat(64) }, 404, { code: 'attachment.unknown' }],
    [
      'a formula',
      { file: FORMULA_FILE },
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
  ])('is refused with %s', async (_, changes, status, refusal) => {
    expect(await post({ ...body(), ...changes })).toMatchObject({ status, body: refusal });
  });
});
