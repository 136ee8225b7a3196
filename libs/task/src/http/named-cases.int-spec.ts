import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PEOPLE } from '../testing/index.js';
import { CaseRun, type Step } from '../testing/named-case.js';
import { NAMED_CASES } from '../testing/named-cases.js';
import { openWholeHouse, type WholeHouse } from '../testing/whole-house.js';

describe('a task of which the lead has until 30 June 2025, over HTTP:', () => {
  let whole: WholeHouse;
  const runs = new Map<string, CaseRun>();

  beforeAll(async () => {
    whole = await openWholeHouse();
    for (const { name } of NAMED_CASES) runs.set(name, new CaseRun(whole.api));
    // Time only goes on, so that all lives are lived side by side.
    const steps = NAMED_CASES.flatMap(({ name, steps: own }) =>
      own.map((step) => ({ name, step })),
    );
    steps.sort((a, b) => hourOf(a.step).localeCompare(hourOf(b.step)));
    for (const { name, step } of steps) {
      const [date, hour, act] = step;
      whole.api.on(date, hour);
      await act(runs.get(name)!);
    }
    whole.api.on('2025-09-01');
    await whole.catchUp();
  });

  afterAll(() => whole.close());

  const hourOf = ([date, hour]: Step) => `${date} ${String(hour).padStart(2, '0')}`;

  it.each(NAMED_CASES)('$name', async ({ name, stands }) => {
    for (const [date, status] of Object.entries(stands)) {
      expect(await runs.get(name)!.statusAsOf(date)).toMatchObject(status);
    }
  });

  it('what was entered late is listed, and nothing else', async () => {
    const { body } = await whole.api.get(PEOPLE.inspector, 'lists/entered-late');
    const entered = [...runs].filter(([name]) => name.includes('entered late'));
    expect(new Set((body['items'] as { task: string }[]).map(({ task }) => task))).toEqual(
      new Set(entered.map(([, { task }]) => task)),
    );
  });
});
