import { describe, expect, it } from '@jest/globals';
import { startOfDay } from '@ledger/kernel';
import { begun, PASS_ON, PEOPLE, SAMPLE_ASSIGNMENT, WATCH } from '../../testing/index.js';
import type { Coordinator } from '../parts.js';

const coordinatedBy = (...coordinators: readonly Coordinator[]) =>
  begun({ assignment: { ...SAMPLE_ASSIGNMENT, coordinators } }).on('2025-03-20');
const link = (coordinator: string): Coordinator => ({
  coordinator,
  kind: 'agency',
  part: 'Phần việc',
});

const ASK = {
  kind: 'AskCoordinator',
  ask: 'a1',
  coordinator: 'bnv',
  part: 'Số liệu',
  by: '2025-04-30',
} as const;

describe('a merger', () => {
  it('closes the task into a sibling for which the successor answers already', () => {
    const story = begun()
      .withFacts({ siblings: [{ task: 't-2', lead: 'bkhcn' }] })
      .on('2025-03-20');
    expect(story.outcome(WATCH, PASS_ON)).toEqual(['task.merged-into']);
  });

  it('ends the successor as coordinator where it becomes the lead', () => {
    const story = coordinatedBy(link('bkhcn'), link('bca')).by(WATCH, PASS_ON);
    expect(story.obligation.assignment.coordinators).toEqual([link('bca')]);
    expect(story.events.at(-1)?.payload).toMatchObject({ because: 'now-lead' });
  });

  it('passes a coordinator on, with what it was asked for', () => {
    const story = coordinatedBy(link('bnv'))
      .by(PEOPLE.officer, ASK)
      .by(WATCH, { ...PASS_ON, from: 'bnv', to: 'bca', effectiveAt: startOfDay('2025-03-21') });
    const [ask] = story.obligation.asks;
    expect(story.obligation.assignment.coordinators).toEqual([link('bca')]);
    expect(ask?.coordinator).toBe('bca');
  });

  it('ends a coordinator that merges into the lead, or into another coordinator', () => {
    const day = startOfDay('2025-03-01');
    const intoLead = { ...PASS_ON, from: 'bnv', to: 'btttt', effectiveAt: day };
    expect(coordinatedBy(link('bnv')).by(WATCH, intoLead).events.at(-1)?.payload).toMatchObject({
      coordinator: 'bnv',
      because: 'now-lead',
    });
    const intoOther = { ...intoLead, to: 'bca' };
    const story = coordinatedBy(link('bnv'), link('bca')).by(WATCH, intoOther);
    expect(story.events.at(-1)?.payload).toMatchObject({ because: 'already-coordinates' });
  });

  it('passes on what a member of a coordinating group was asked for, and leaves the group as it is', () => {
    const group: Coordinator = { coordinator: 'cities', kind: 'group', part: null };
    const basis = { stream: 'group-cities', rev: 0 };
    const story = coordinatedBy(group)
      .withFacts({ groups: [{ group: 'cities', members: ['bnv'], basis }] })
      .by(PEOPLE.officer, ASK)
      .by(WATCH, { ...PASS_ON, from: 'bnv', to: 'bca', effectiveAt: startOfDay('2025-03-21') });
    expect(story.obligation.assignment.coordinators).toEqual([group]);
    expect(story.obligation.asks).toMatchObject([{ coordinator: 'bca' }]);
  });

  it('asks the coordinator it merges into, and nobody any more where that is the lead', () => {
    const later = { ...PASS_ON, from: 'bnv', effectiveAt: startOfDay('2025-03-21') };
    const intoOther = coordinatedBy(link('bnv'), link('bca'))
      .by(PEOPLE.officer, ASK)
      .by(WATCH, { ...later, to: 'bca' });
    expect(intoOther.obligation.assignment.coordinators).toEqual([link('bca')]);
    expect(intoOther.obligation.asks).toMatchObject([{ coordinator: 'bca' }]);
    const intoLead = coordinatedBy(link('bnv'))
      .by(PEOPLE.officer, ASK)
      .by(WATCH, { ...later, to: 'btttt' });
    expect(intoLead.obligation.asks).toEqual([]);
  });

  it('passes on verifier, alternate, assigner and dispute resolver, each by its own event', () => {
    const story = begun({
      verifier: 'vpcp',
      alternateVerifier: 'vpcp',
      disputeResolver: 'vpcp',
    }).on('2025-03-20');
    story.by(WATCH, { ...PASS_ON, from: 'vpcp', to: 'bnv' });
    expect(story.obligation.parties).toMatchObject({
      verifier: 'bnv',
      alternateVerifier: 'bnv',
      disputeResolver: 'bnv',
    });
    expect(story.events.filter(({ type }) => type === 'task.role-passed-on')).toHaveLength(3);
    story.by(WATCH, { ...PASS_ON, from: 'chinh-phu', to: 'ttg' });
    expect(story.obligation.parties.assigner).toBe('ttg');
  });
});
