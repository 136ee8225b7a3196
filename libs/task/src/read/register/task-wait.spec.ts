import { describe, expect, it } from '@jest/globals';
import { endOfDay } from '@ledger/kernel';
import {
  ACCEPT,
  begun,
  CANCEL,
  claimOn,
  collectively,
  jointChild,
  JOINT,
  on,
  PEOPLE,
  preparedAndSigned,
  REQUEST,
  SAMPLE_ASSIGNMENT,
} from '../../testing/index.js';
import { PRIME_MINISTERS_DECISION } from '../../testing/sample-facts.js';
import { waitsOf } from './task-wait.js';

const claimed = () => preparedAndSigned(begun().on('2025-06-20'), 'c1', claimOn('2025-06-19'));

describe('what waits for somebody', () => {
  it('is a paper for the signature of the lead, by whoever did not draw it up', () => {
    const story = begun()
      .on('2025-06-20')
      .by(PEOPLE.officer, { kind: 'PreparePaper', paper: 'x1', content: REQUEST });
    expect(waitsOf(story.on('2025-06-25').obligation)).toEqual([
      {
        what: 'signature',
        who: 'btttt',
        about: 'x1',
        preparedBy: 'p-officer',
        since: on('2025-06-20'),
        endsAt: null,
      },
    ]);
  });

  it('is a claim for acceptance by the verifier, within the term of the house', () => {
    expect(waitsOf(claimed().obligation)).toEqual([
      {
        what: 'acceptance',
        who: 'vpcp',
        about: 'c1',
        preparedBy: null,
        since: on('2025-06-20'),
        endsAt: endOfDay('2025-07-04'),
      },
    ]);
  });

  it('is no claim on the child of a joint lead, which is accepted with the collective task', () => {
    const parent = collectively(JOINT);
    expect(jointChild('btttt', parent.now).obligation.parent?.as).toBe('joint-lead');
    const child = { ...claimed().obligation, parent: { task: 'p', as: 'joint-lead' } } as const;
    expect(waitsOf(child)).toEqual([]);
  });

  it('is an extension for the answer of the assigning body', () => {
    const story = preparedAndSigned(begun().on('2025-06-20'), 'x1', REQUEST);
    expect(waitsOf(story.obligation)).toMatchObject([
      { what: 'extension', who: 'chinh-phu', about: 'x1', endsAt: endOfDay('2025-06-27') },
    ]);
  });

  it('is a dispute for the answer of whoever resolves it', () => {
    const story = begun({ disputeResolver: 'ttg' })
      .on('2025-01-11')
      .by(PEOPLE.officer, { kind: 'ReportProgress', summary: 'a', percent: 1, obstacles: [] });
    expect(waitsOf(story.obligation)).toEqual([]);
    const running = { startedAt: on('2025-01-12'), endsAt: endOfDay('2025-01-17') };
    expect(waitsOf({ ...story.obligation, phase: 'disputed', resolve: running })).toMatchObject([
      { what: 'dispute', who: 'ttg', since: on('2025-01-12'), endsAt: endOfDay('2025-01-17') },
    ]);
  });

  it('is a part that a coordinator was asked for, until it answers', () => {
    const asked = begun().on('2025-02-03').by(PEOPLE.officer, {
      kind: 'AskCoordinator',
      ask: 'a1',
      coordinator: 'bca',
      part: 'Số liệu',
      by: '2025-02-28',
    });
    expect(waitsOf(asked.obligation)).toMatchObject([
      { what: 'coordination', who: 'bca', about: 'a1', endsAt: endOfDay('2025-02-28') },
    ]);
    const answered = asked.by(PEOPLE.coordinator, {
      kind: 'AnswerAsCoordinator',
      ask: 'a1',
      answer: 'Gửi kèm',
      document: null,
    });
    expect(waitsOf(answered.obligation)).toEqual([]);
  });

  it('is a product for the body that signs it, once everything was submitted', () => {
    const assignment = { ...SAMPLE_ASSIGNMENT, products: [PRIME_MINISTERS_DECISION] };
    const story = preparedAndSigned(begun({ assignment }).on('2025-06-20'), 's1', {
      kind: 'submission',
      body: 'prime-minister',
      products: ['p2'],
      number: '12/TTr',
      date: '2025-06-20',
      reference: 'Tờ trình',
    });
    expect(waitsOf(story.obligation)).toMatchObject([
      { what: 'issue', who: 'prime-minister', since: on('2025-06-20') },
    ]);
  });

  it('is a joint claim for the answer of every lead but the first', () => {
    const task = collectively(JOINT).state;
    if (task.kind !== 'collective') throw new Error('not collective');
    const { claim } = claimed().obligation;
    expect(waitsOf({ ...task, claim })).toMatchObject([
      { what: 'acceptance', who: 'vpcp' },
      { what: 'joint-claim', who: 'bkhcn', about: 'c1' },
    ]);
    const answered = [{ lead: 'bkhcn', grounds: null, at: on('2025-06-21') }];
    expect(waitsOf({ ...task, claim, jointAnswers: answered })).toHaveLength(1);
  });

  it('is nothing once the task is closed', () => {
    expect(waitsOf(claimed().on('2025-06-21').by(PEOPLE.assigner, CANCEL).obligation)).toEqual([]);
    expect(waitsOf(claimed().on('2025-06-21').by(PEOPLE.verifier, ACCEPT).obligation)).toEqual([]);
  });
});
