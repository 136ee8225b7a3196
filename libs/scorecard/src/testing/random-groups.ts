import fc from 'fast-check';
import { addDays, instantAfter, localDate, type Actor } from '@ledger/kernel';
import type { Obligation, TaskCommand, TaskStep } from '@ledger/task';
import {
  ACCEPT,
  CANCEL,
  claimOn,
  dayOf,
  decideMerger,
  GRANT,
  GROUP,
  JOINT,
  PEOPLE,
  person,
  REQUEST,
  RETURN,
  SettledHouse,
} from '@ledger/task/testing';

/** What may happen to a child: who tries what, as far as its life has come. */
type Act = (child: Obligation, pick: number, today: string) => readonly [Actor, TaskStep];

const officerOf = ({ lead }: Obligation) =>
  person(`p-officer-${lead ?? ''}`, lead ?? '', ['lead-officer']);
const headOf = ({ lead }: Obligation) =>
  person(`p-head-${lead ?? ''}`, lead ?? '', ['lead-head'], 'head');

const ACTS: readonly Act[] = [
  (child) => [officerOf(child), { kind: 'Acknowledge', official: null }],
  (child, pick, today) => [
    officerOf(child),
    { kind: 'PreparePaper', paper: `c${String(pick)}`, content: claimOn(today) },
  ],
  (child, pick, today) => [
    officerOf(child),
    {
      kind: 'PreparePaper',
      paper: `x${String(pick)}`,
      content: { ...REQUEST, deadline: dayOf(addDays(today, 30 + pick)) },
    },
  ],
  (child) => [
    headOf(child),
    {
      kind: 'SignPaper',
      paper: child.papers[0]?.paper ?? 'none',
      hash: child.papers[0]?.hash ?? '0'.repeat(64),
    },
  ],
  (child) => [PEOPLE.assigner, { ...ACCEPT, claim: child.claim?.claim ?? 'none' }],
  (child) => [PEOPLE.assigner, { ...RETURN, claim: child.claim?.claim ?? 'none' }],
  (child, pick, today) => [
    PEOPLE.assigner,
    {
      ...GRANT,
      request: child.extension?.request ?? 'none',
      deadline: dayOf(addDays(today, 40 + pick)),
    },
  ],
  // It ends a life, so that it is tried only once in a while.
  (child, pick) => (pick % 20 === 0 ? [PEOPLE.assigner, CANCEL] : [headOf(child), CANCEL]),
];

interface Turn {
  readonly days: number;
  readonly parent: 'group' | 'joint';
  readonly child: number;
  /** In the order in which they are tried; the first that is open is taken. */
  readonly order: readonly Act[];
  readonly pick: number;
  /** Hours back, where it is entered late. */
  readonly lateBy: number | null;
}

const turns: fc.Arbitrary<Turn> = fc.record({
  days: fc.integer({ min: 0, max: 25 }),
  parent: fc.constantFrom('group', 'joint'),
  child: fc.nat(9),
  order: fc.shuffledSubarray([...ACTS], { minLength: ACTS.length }),
  pick: fc.nat(99),
  lateBy: fc.oneof(
    { weight: 4, arbitrary: fc.constant(null) },
    { weight: 1, arbitrary: fc.integer({ min: 1, max: 24 * 60 }) },
  ),
});

const courses = fc.record({
  turns: fc.array(turns, { minLength: 20, maxLength: 35 }),
  /** Before which turn the merger is decided, and how many days later it takes effect. */
  merger: fc.record({ before: fc.nat(15), days: fc.integer({ min: 1, max: 40 }) }),
});

/**
 * A house in which one task is given to all ministries and one to two of them jointly, and a ministry merges into another:
 * everything that processes do about it is done by them. The same for a seed.
 */
export async function randomGroups(seed: number): Promise<SettledHouse> {
  const [course] = fc.sample(courses, { numRuns: 1, seed });
  if (course === undefined) throw new Error('nothing was drawn');
  const house = await SettledHouse.with('btttt', 'bkhcn', 'bca');
  house.on('2025-01-09');
  const parents = {
    group: await house.by(PEOPLE.assigner, 'group', GROUP),
    joint: await house.by(PEOPLE.assigner, 'joint', JOINT),
  };
  await house.settle();
  for (const [index, turn] of course.turns.entries()) {
    const today = addDays(localDate(house.now), turn.days);
    house.on(today, 10);
    if (index === course.merger.before) await merge(house, addDays(today, course.merger.days));
    await house.settle();
    await takeTurn(house, parents[turn.parent], turn);
    await house.settle();
  }
  return house;
}

function merge(house: SettledHouse, day: string): Promise<void> {
  const terms = { merger: 'm-1', predecessors: ['btttt'], successor: 'bkhcn', day };
  return house.merger(decideMerger(terms));
}

async function takeTurn(house: SettledHouse, parent: string, turn: Turn): Promise<void> {
  const children = [...(await house.children(parent)).values()];
  const child = children[turn.child % children.length];
  if (child === undefined) return;
  for (const act of turn.order) {
    const [actor, command] = commandOf(house, act(child, turn.pick, localDate(house.now)), turn);
    if ((await house.attempt(actor, child.id, command)) === null) return;
  }
}

function commandOf(
  { now }: SettledHouse,
  [actor, step]: readonly [Actor, TaskStep],
  { lateBy }: Turn,
): readonly [Actor, TaskCommand] {
  if (lateBy === null) return [actor, step];
  const effectiveAt = instantAfter(now, -lateBy * 3_600_000);
  return [PEOPLE.importer, { kind: 'EnterLate', step, effectiveAt, document: 'cv-1' }];
}
