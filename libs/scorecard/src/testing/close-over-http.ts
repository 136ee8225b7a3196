import type { TestPerson } from '@ledger/command/testing';
import type { SealedEvent } from '@ledger/kernel';
import { on, passedOn, PEOPLE, SUSPEND } from '@ledger/task/testing';
import { openHouseWithPolicy, type ScoreHouse } from './score-house.js';

export const PROPOSER: TestPerson = { person: 'p-proposer', agency: 'vpcp', roles: ['monitor'] };
export const APPROVER: TestPerson = { person: 'p-approver', agency: 'vpcp', roles: ['council'] };
/** Head of the ministry whose card is closed. */
export const SCIENCE: TestPerson = { person: 'p-head', agency: 'bkhcn', roles: ['lead-head'] };
export const OTHERS: TestPerson = { person: 'p-others', agency: 'btttt', roles: ['lead-head'] };

export const JUNE = { of: 'agency', id: 'bkhcn', period: '2025-06' };

/** A house in which June of one ministry is closed, and how. */
export async function openHouseWithJune() {
  const house = await openHouseWithPolicy();
  return { house, ...(await closeJune(house)) };
}

/** June of one ministry, proposed and approved at the head. */
export function closeJune(house: ScoreHouse) {
  return closePart(house, { ...JUNE, asOf: '2025-07-10' });
}

/** A period of anything, proposed and approved at the head. */
export async function closePart(house: ScoreHouse, part: object) {
  const position = String(await house.log.head());
  const proposed = await house.give('period-closes', { ...part, position }, PROPOSER);
  const close = String(proposed.body['id']);
  const { body } = await house.get(`period-closes/${close}`);
  const { sha256: snapshot } = body['snapshot'] as { readonly sha256: string };
  await house.give(`period-closes/${close}/approvals`, { snapshot, position }, APPROVER);
  return { close, position, snapshot };
}

/** What is recorded in July of task 2 of the stories: that it was halted in June. */
export function suspendedLate(): readonly SealedEvent[] {
  const story = passedOn('task-2');
  const before = story.sealed.length;
  const halt = { kind: 'EnterLate', step: SUSPEND, document: 'cv-1' } as const;
  const later = story
    .on('2025-07-20')
    .by(PEOPLE.assigner, { ...halt, effectiveAt: on('2025-06-20') });
  return later.sealed.slice(before);
}
