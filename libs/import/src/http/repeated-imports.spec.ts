import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { registerMinistry } from '@ledger/task/testing';
import { ImportApi, SETTLER_OVER_HTTP, TWO_ROWS } from '../testing/import-api.js';
import type { ImportHouse } from '../testing/import-house.js';

const THREE_ROWS = `${TWO_ROWS}3,Việc C,BTC,,Đề án,2025\n`;

describe('importing under a key that was used before', () => {
  let house: ImportHouse;
  let api: ImportApi;
  let body: () => object;
  let longer: string;

  beforeAll(async () => {
    ({ house, api, body } = await ImportApi.open());
    longer = api.upload(THREE_ROWS);
  });

  beforeEach(() => {
    house.anew();
  });

  afterAll(() => api.stop());

  const used = () => ({ key: `import-${house.source.annex}` });

  it('answers the same request with the first report, and records nothing more', async () => {
    const first = await api.post(body(), used());
    expect(first.body).toMatchObject({ imported: 1, existing: 0, undecided: 1 });
    const grown = await api.growth(async () => {
      expect((await api.post(body(), used())).body).toEqual(first.body);
    });
    expect(grown).toBe(0);
  });

  it('answers so for good: after a restart, when the tasks have gone on and more agencies are known', async () => {
    const asked = { ...body(), file: api.upload(TWO_ROWS.replace('Công ty X', 'Công ty Y')) };
    const first = await api.post(asked, used());
    const mapped = { ...asked, mapping: { rows: { 2: { lead: 'bkhcn', priority: 'high' } } } };
    const settling = { as: SETTLER_OVER_HTTP, ...used() };
    const settled = await api.post(mapped, settling);
    expect(settled.body).toMatchObject({ imported: 1, existing: 1, undecided: 0 });
    await house.agency({ ...registerMinistry('company'), aliases: ['Công ty Y'] });
    await api.stop();
    await api.start();
    expect((await api.post(asked, used())).body).toEqual(first.body);
    expect((await api.post(mapped, settling)).body).toEqual(settled.body);
  });

  it.each<[string, () => object]>([
    ['file', () => ({ file: longer })],
    ['source', () => ({ source: `04/NQ-CP, 9/1/2025, ${house.source.annex}` })],
    ['assigner', () => ({ assigner: 'ttg' })],
    ['day', () => ({ on: '2025-01-10' })],
    ['mapping', () => ({ mapping: { rows: { 2: { lead: 'bkhcn' } } } })],
    ['dry run', () => ({ dryRun: true })],
  ])('refuses another %s, and records nothing of it', async (_, changes) => {
    await api.post(body(), used());
    const grown = await api.growth(async () => {
      expect(await api.post({ ...body(), ...changes() }, used())).toMatchObject({
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
    await api.post({ ...body(), dryRun: true }, used());
    expect((await api.post(body(), used())).body).toMatchObject({ imported: 1 });
  });

  it.each([1, 2, 3])(
    'goes on where the first was killed after %i of its writes, and doubles nothing',
    async (written) => {
      const asked = { ...body(), file: longer };
      api.dieAfter(written);
      const grown = await api.growth(async () => {
        expect((await api.post(asked, used())).status).toBe(500);
        await api.stop();
        await api.start();
        const { body: report } = await api.post(asked, used());
        expect(report).toMatchObject({ rows: 3, imported: 2, existing: 0, undecided: 1 });
        expect((await api.post(asked, used())).body).toEqual(report);
      });
      // The list, and its three rows.
      expect(grown).toBe(4);
    },
  );

  it('goes on the next day where a list of today broke off, and enters the rest late', async () => {
    const [day] = house.now.split('T');
    const today = { ...body(), on: day };
    api.dieAfter(2);
    await api.post(today, used());
    await api.stop();
    house.on('2025-01-16');
    await api.start();
    const { body: report } = await api.post(today, used());
    expect(report).toMatchObject({ rows: 2, imported: 1, undecided: 1 });
    const tasks = await Promise.all([1, 2].map((number) => house.task(house.taskOf(number))));
    const late = tasks.map(({ history }) => history.map(({ meta }) => meta.enteredLate));
    expect(late.flat().sort()).toEqual([false, true]);
    expect((await api.post(today, used())).body).toEqual(report);
  });

  it('answers alike what others recorded while the list was looked through', async () => {
    api.interruptOnce(() => house.imported(TWO_ROWS));
    const first = await api.post({ ...body(), file: longer }, used());
    expect(first.body).toMatchObject({ imported: 1, existing: 1, undecided: 1 });
    expect((await api.post({ ...body(), file: longer }, used())).body).toEqual(first.body);
  });

  it('answers two at once alike', async () => {
    let answers: readonly unknown[] = [];
    const grown = await api.growth(async () => {
      const both = await Promise.all([api.post(body(), used()), api.post(body(), used())]);
      answers = both.map(({ body }) => body);
    });
    expect(answers[0]).toMatchObject({ imported: 1, existing: 0, undecided: 1 });
    expect(answers[1]).toEqual(answers[0]);
    // The list, and its two rows.
    expect(grown).toBe(3);
  });
});
