import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openHouseWithPolicy, type ScoreHouse } from '../testing/score-house.js';

let house: ScoreHouse;
let programme: string;
beforeAll(async () => {
  house = await openHouseWithPolicy();
  const made = await house.give('programmes', { name: 'Chương trình', documents: ['nq-03'] });
  programme = `programmes/${String(made.body['id'])}/scorecards/2025`;
  await house.follow();
});
afterAll(() => house.close());

interface Card {
  readonly position: string;
  readonly figures: readonly { readonly figure: string; readonly obligations: number }[];
  readonly opens: { readonly figure: string; readonly events: string };
}

interface Page {
  readonly items: readonly { readonly obligation: string; readonly events: string }[];
  readonly next: string | null;
  readonly count: number;
}

const get = async (path: string) => (await house.get(path)).body;
const cardOf = async (path: string) => (await get(path)) as unknown as Card;
const below = (path: string) => path.replace('/v1/', '');
const opened = async ({ opens }: Card, figure: string) =>
  (await get(below(opens.figure).replace('{figure}', figure))) as unknown as Page;

/** Something is recorded, so that the log goes on. */
const goOn = async () => {
  const council = { agency: 'vpcp', roles: ['council'] as const };
  const content = { period: '2025', points: '20', grounds: 'Chấp hành tốt' };
  await house.give('agencies/bca/common-point-assessments', content, council);
  await house.follow();
};

const NAMES = [
  'buckets.openOverdue',
  'beside.transferredOut',
  'tasks.completedOnTime',
  'rates.on-time.denominator',
  'ageing.31-90',
  'cancelledWhenOverdue',
  'breakdowns.tier.central',
  'extensions.asked',
  'coordination.unanswered',
  'score.counted',
];

describe('a figure', () => {
  it.each(['agencies/btttt/scorecards/2025', 'agencies/bkhcn/scorecards/2025'])(
    'of %s opens into as many obligations as the card says, each of them',
    async (path) => {
      const card = await cardOf(path);
      expect(card.figures.map(({ figure }) => figure)).toEqual(expect.arrayContaining(NAMES));
      for (const { figure, obligations } of card.figures) {
        const page = await opened(card, figure);
        expect({ figure, count: page.count }).toEqual({ figure, count: obligations });
        expect(page.items).toHaveLength(obligations);
      }
    },
  );

  it('opens into an obligation, and that into its events at the same T and position', async () => {
    const card = await cardOf('agencies/bkhcn/scorecards/2025?asOf=2025-07-01');
    const page = await opened(card, 'buckets.openOverdue');
    expect(page).toMatchObject({
      figure: 'buckets.openOverdue',
      value: 1,
      asOf: '2025-07-01T17:00:00.000Z',
      position: card.position,
      items: [
        { obligation: '2', answerable: 'bkhcn', misses: [{ at: '2025-06-30T17:00:00.000Z' }] },
      ],
    });
    const events = await get(below(page.items[0]!.events));
    expect(events).toMatchObject({
      seen: { asOf: '2025-07-01T17:00:00.000Z' },
      entries: [{ type: 'task.assigned' }, { type: 'task.role-passed-on' }],
    });
    expect(below(card.opens.events).replace('{obligation}', '2')).toBe(
      below(page.items[0]!.events),
    );
  });

  it('opens as it was, though more is recorded by then', async () => {
    const card = await cardOf('agencies/btttt/scorecards/2025');
    const before = await opened(card, 'buckets.completedOnTime');
    await goOn();
    expect(await opened(card, 'buckets.completedOnTime')).toEqual(before);
  });

  it('opens page by page, all of one state', async () => {
    const question = `${programme}/obligations?figure=total&limit=1`;
    const first = await get(question);
    await goOn();
    const second = await get(`${question}&cursor=${String(first['next'])}`);
    expect([first['items'], second['items']]).toMatchObject([
      [{ obligation: '1' }],
      [{ obligation: '2' }],
    ]);
    const { asOf, position } = first;
    expect(second).toMatchObject({ count: 2, next: null, asOf, position });
    const other = `${programme}/obligations?figure=tasks.total&limit=1`;
    expect(await get(`${other}&cursor=${String(first['next'])}`)).toMatchObject({
      code: 'cursor.other-list',
    });
  });

  it('that a card does not have is refused', async () => {
    const path = 'agencies/btttt/scorecards/2025/obligations?figure=buckets.unheard-of';
    expect(await house.get(path)).toMatchObject({
      status: 404,
      body: { code: 'scorecard.figure-unknown' },
    });
  });

  it('is opened by whoever may read the card', async () => {
    const lead = { agency: 'btttt', roles: ['lead-head'] as const };
    const figure = 'obligations?figure=total';
    expect(await house.get(`agencies/btttt/scorecards/2025/${figure}`, lead)).toMatchObject({
      status: 200,
    });
    expect(await house.get(`agencies/bkhcn/scorecards/2025/${figure}`, lead)).toMatchObject({
      status: 403,
    });
  });
});
