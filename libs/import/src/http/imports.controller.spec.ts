import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { ImportApi, SETTLER_OVER_HTTP } from '../testing/import-api.js';
import type { ImportHouse } from '../testing/import-house.js';

describe('importing over HTTP', () => {
  let house: ImportHouse;
  let api: ImportApi;
  let body: () => object;

  beforeAll(async () => {
    ({ house, api, body } = await ImportApi.open());
  });

  beforeEach(() => {
    house.anew();
  });

  afterAll(() => api.stop());

  it('works out the report in a dry run', async () => {
    const grown = await api.growth(async () => {
      expect(await api.post({ ...body(), dryRun: true })).toMatchObject({
        status: 200,
        body: { rows: 2, imported: 1, undecided: 1 },
      });
    });
    expect(grown).toBe(0);
  });

  it('records a list once, as its sender, with findings in their language', async () => {
    const { body: report } = await api.post(body());
    expect(report).toMatchObject({ rows: 2, imported: 1, existing: 0, differs: 0, undecided: 1 });
    const finding = { row: '2', column: 'Cơ quan chủ trì', value: 'Công ty X' };
    expect(report['findings']).toContainEqual({
      ...finding,
      code: 'not-a-public-body',
      message: expect.stringMatching(
        /^Row 3 \(number 2\), cell C3: "Công ty X" is no public body.*name one of the register\.$/,
      ),
    });
    const { body: inVietnamese } = await api.post(body(), { language: 'vi' });
    expect(inVietnamese['findings']).toContainEqual({
      ...finding,
      code: 'not-a-public-body',
      message: expect.stringMatching(/^Dòng 3 \(số 2\), ô C3: "Công ty X" không phải cơ quan/),
    });
    const { history } = await house.obligation(house.taskOf(1));
    expect(history[0]!.meta.actor).toMatchObject({ kind: 'person', person: 'p-importer' });
  });

  it('tells under another key what is recorded already, and adds nothing', async () => {
    await api.post(body());
    const grown = await api.growth(async () => {
      expect((await api.post(body())).body).toMatchObject({ imported: 0, existing: 1 });
    });
    expect(grown).toBe(0);
  });

  it('is refused to who is no importer', async () => {
    const other = { person: 'p-1', agency: 'chinh-phu', roles: ['assigner'] } as const;
    expect(await api.post(body(), { as: other })).toMatchObject({
      status: 403,
      body: { code: 'authority.role-missing' },
    });
  });

  it('settles a recorded row for the assigning body alone, and tells an importer whom to ask', async () => {
    await api.post(body());
    const mapped = { ...body(), mapping: { bodies: { 'Công ty X': 'bkhcn' } } };
    const grown = await api.growth(async () => {
      for (const [language, words] of [
        ['en', /^Row 3 \(number 2\) is recorded already.*chinh-phu.*importer and assigner/],
        ['vi', /^Dòng 3 \(số 2\) đã được ghi.*chinh-phu.*importer và assigner/],
      ] as const) {
        expect(await api.post(mapped, { language })).toMatchObject({
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
    expect((await api.post(mapped, { as: SETTLER_OVER_HTTP })).body).toMatchObject({
      imported: 1,
      undecided: 0,
    });
  });

  it.each([
    ['a file that is not there', { file: 'c'.repeat(64) }, 404, { code: 'attachment.unknown' }],
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
    expect(await api.post({ ...body(), ...changes })).toMatchObject({ status, body: refusal });
  });
});
