import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { CellValue } from '@ledger/export';
import type { NameSource } from '@ledger/task';
import { BESIDE, BUCKETS } from '../domain/obligation/bucket.js';
import type { CloseScope } from '../domain/close/close-scope.js';
import { closeAnswer } from '../read/close-answer.js';
import type { ProgrammeAnswer, RankingAnswer, ScorecardAnswer } from '../read/scorecard-answer.js';
import { cardIn } from '../snapshot/snapshot-files.js';
import { CLOSED_SCOPE, closedHouse, randomHistory } from '../testing/closed-history.js';
import { CloseDocuments } from './close-documents.js';
import { ScorecardDocuments } from './scorecard-documents.js';

type Rows = readonly (readonly CellValue[])[];

/** Everything is called by its id. */
const NAMES: NameSource = {
  namesOf: () => Promise.resolve({ agency: (id) => id, group: (id) => id, document: (id) => id }),
};

/** What was closed when a share of a random history was known, as a document when all of it is, and the snapshot. */
async function closedDocument(seed: number, share: number, scope: CloseScope) {
  const { house, close } = await closedHouse(randomHistory(seed, share), scope);
  const known = await house.told().room.closed(close);
  const documents = new CloseDocuments(new ScorecardDocuments(NAMES), house.files);
  const told = () => documents.close(closeAnswer(known));
  const { rows } = await told();
  const { snapshot } = known.state.proposal;
  const cells: (readonly CellValue[])[] = [];
  for await (const row of rows) cells.push(row);
  return { house, told, snapshot, rows: cells, card: await cardIn(house.files, snapshot) };
}

const seeds = fc.integer({ min: 1, max: 1_000_000 });
const shares = fc.double({ min: 0.3, max: 0.95, noNaN: true });
const RUNS = { numRuns: 6 };

/** Numbers of the rows that are no share of anything, and the three of those that are. */
function numbersIn(rows: Rows) {
  const counts = rows.filter(([, , , denominator]) => denominator === null);
  const shares = rows.filter(([, , , denominator]) => denominator !== null);
  return {
    counts: counts.map(([, , count]) => count),
    shares: shares.map(([, , numerator, denominator]) => [numerator, denominator]),
  };
}

function countsOf({ figures }: Pick<ProgrammeAnswer, 'figures'>): readonly CellValue[] {
  const valueOf = new Map(figures.map(({ figure, value }) => [figure, value]));
  const names = [
    ...BUCKETS.map((bucket) => `buckets.${bucket}`),
    'total',
    ...BESIDE.map((status) => `beside.${status}`),
    ...['tasks.total', 'tasks.completedOnTime', 'tasks.completedLate'],
    ...['1-30', '31-90', '91-120', 'over-120'].map((age) => `ageing.${age}`),
  ];
  return names.map((name) => valueOf.get(name) ?? null);
}

describe('a closed period as a document', () => {
  it('of an agency holds the numbers of its snapshot, over random histories', async () => {
    let overdue = 0;
    const property = fc.asyncProperty(seeds, shares, async (seed, share) => {
      const { rows, ...found } = await closedDocument(seed, share, CLOSED_SCOPE);
      const card = found.card as unknown as ScorecardAnswer;
      const { results, common, total, ratios } = card.score;
      const points = [results, common, total].map((one) => one?.shown ?? expect.anything());
      expect(numbersIn(rows)).toEqual({
        counts: [...countsOf(card), ...points],
        shares: [...card.rates, ...ratios].map((one) => [one.numerator, one.denominator]),
      });
      overdue += card.buckets.openOverdue + card.buckets.completedLate;
    });
    // Two histories of which enough is known, whatever is drawn beside them.
    await fc.assert(property, {
      ...RUNS,
      examples: [
        [800_623, 0.88],
        [844_146, 0.42],
      ],
    });
    expect(overdue).toBeGreaterThan(0);
  });

  it('of a programme holds the numbers of its snapshot, over random histories', async () => {
    const property = fc.asyncProperty(seeds, shares, async (seed, share) => {
      const { rows, ...found } = await closedDocument(seed, share, { of: 'programme', id: 'p-57' });
      const card = found.card as unknown as ProgrammeAnswer;
      expect(numbersIn(rows)).toEqual({
        counts: countsOf(card),
        shares: card.rates.map((one) => [one.numerator, one.denominator]),
      });
    });
    await fc.assert(property, RUNS);
  });

  it('of a ranking holds the places of its snapshot, over random histories', async () => {
    const property = fc.asyncProperty(seeds, shares, async (seed, share) => {
      const scope = { of: 'ranking', id: 'ministries' } as const;
      const { rows, card } = await closedDocument(seed, share, scope);
      const { places } = card as unknown as RankingAnswer;
      expect(places.length).toBeGreaterThan(0);
      expect(rows.map(([place, , agency, total]) => [place, agency, total])).toEqual(
        places.map(({ place, agency, total }) => [place, agency, total?.shown ?? null]),
      );
    });
    await fc.assert(property, RUNS);
  });

  it('is refused where the stored bytes are not those that were approved', async () => {
    const { house, told, snapshot } = await closedDocument(57, 0.8, CLOSED_SCOPE);
    house.files.damage(snapshot.sha256);
    await expect(told()).rejects.toMatchObject({
      refusal: { refused: 'period-close.snapshot-damaged' },
    });
  });
});
