import { describe, expect, it } from '@jest/globals';
import {
  ACCEPT,
  begun,
  claimOn,
  given,
  PEOPLE,
  person,
  preparedAndSigned,
  REQUEST,
  signed,
} from '../../testing/index.js';
import { paperHash, prepared as preparedFact } from './papers.js';

const PREPARE = { kind: 'PreparePaper', paper: 'c1', content: claimOn('2025-06-19') } as const;
const prepared = () => begun().on('2025-06-20').by(PEOPLE.officer, PREPARE);
const HASH = paperHash('task-1', 'c1', PREPARE.content);
const SIGN = { kind: 'SignPaper', paper: 'c1', hash: HASH } as const;

describe('a paper', () => {
  it('has no effect until it is signed', () => {
    expect(prepared().obligation).toMatchObject({ phase: 'in-progress', claim: null });
  });

  it('cites the files that it brings from the moment it is prepared', () => {
    const facts = preparedFact('c1', PREPARE.content, begun().obligation);
    const attachments = [PREPARE.content.answers[0].file];
    expect(facts).toMatchObject([{ type: 'task.paper-prepared', attachments }]);
  });

  it('is signed by another person over the hash of what was prepared, in a stated capacity', () => {
    expect(prepared().obligation.papers[0]?.hash).toBe(HASH);
    const { claim } = prepared().by(PEOPLE.deputy, SIGN).obligation;
    expect(claim?.signature).toEqual({
      paper: 'c1',
      hash: HASH,
      preparedBy: 'p-officer',
      signedBy: 'p-deputy',
      capacity: 'KT',
    });
  });

  it('is not signed by the person who prepared it', () => {
    const both = person('p-officer', 'btttt', ['lead-officer', 'lead-head'], 'TL');
    given(prepared())
      .when(both, SIGN)
      .thenRefuses('task.signature-by-preparer', { person: 'p-officer', paper: 'c1' });
  });

  it('is not signed over another hash', () => {
    given(prepared())
      .when(PEOPLE.head, { ...SIGN, hash: 'f'.repeat(64) })
      .thenRefuses('task.signature-over-other-hash', { field: 'hash', expected: HASH });
  });

  it('is not signed without a capacity, nor by an officer', () => {
    given(prepared())
      .when({ ...PEOPLE.head, capacity: null }, SIGN)
      .thenRefuses('task.capacity-missing');
    given(prepared())
      .when(person('p-colleague', 'btttt', ['lead-officer'], 'TL'), SIGN)
      .thenRefuses('task.role-missing', { roles: ['lead-head'] });
  });

  it('is not signed when the same content stands on another task', () => {
    expect(paperHash('task-2', 'c1', PREPARE.content)).not.toBe(HASH);
    expect(paperHash('task-1', 'c2', PREPARE.content)).not.toBe(HASH);
  });

  it('replaces an earlier draft of its kind and leaves those of another', () => {
    const story = prepared()
      .by(PEOPLE.officer, { kind: 'PreparePaper', paper: 'x1', content: REQUEST })
      .by(PEOPLE.officer, { ...PREPARE, paper: 'c2' });
    expect(story.obligation.papers.map(({ paper }) => paper)).toEqual(['x1', 'c2']);
    given(story).when(PEOPLE.head, SIGN).thenRefuses('task.unknown-in-task', { id: 'c1' });
  });

  it('takes no id that a paper of the task had before', () => {
    given(prepared()).when(PEOPLE.officer, PREPARE).thenRefuses('task.id-repeated', { id: 'c1' });
  });

  it('is prepared and signed by the people of the lead alone', () => {
    given(begun().on('2025-06-20'))
      .when(PEOPLE.scienceOfficer, PREPARE)
      .thenRefuses('task.foreign-agency');
    given(prepared()).when(PEOPLE.scienceHead, SIGN).thenRefuses('task.foreign-agency');
  });

  it('cannot be left out by handing over, asking or submitting directly', () => {
    const { content } = PREPARE;
    given(begun().on('2025-06-20'))
      .when(PEOPLE.head, { kind: 'HandOver', paper: 'c1', content })
      .thenRefuses('task.signature-needed', { action: 'HandOver' });
    given(begun())
      .when(PEOPLE.head, { kind: 'RequestExtension', paper: 'x1', content: REQUEST })
      .thenRefuses('task.signature-needed', { action: 'RequestExtension' });
  });
});

describe('what is signed', () => {
  const WITHDRAW = { kind: 'WithdrawPaper', paper: 'c1', reason: 'Bổ sung phụ lục' } as const;

  it('can be withdrawn until it is decided', () => {
    const story = signed(prepared(), 'c1');
    expect(story.by(PEOPLE.officer, WITHDRAW).obligation).toMatchObject({
      phase: 'in-progress',
      claim: null,
    });
    given(signed(prepared(), 'c1').by(PEOPLE.verifier, ACCEPT))
      .when(PEOPLE.officer, WITHDRAW)
      .thenRefuses('task.action-not-open', { phase: 'completed' });
  });

  it('is withdrawn with a reason, and by nobody else', () => {
    given(signed(prepared(), 'c1'))
      .when(PEOPLE.officer, { ...WITHDRAW, reason: '' })
      .thenRefuses('task.field-missing', { field: 'reason' });
    given(signed(prepared(), 'c1'))
      .when(PEOPLE.verifier, WITHDRAW)
      .thenRefuses('task.foreign-agency');
  });

  it('leaves no hand-over behind, so that a due instant that passed meanwhile was missed', () => {
    const story = signed(prepared(), 'c1').on('2025-07-05');
    expect(story.asOf('2025-07-04').status).toBe('open-in-time');
    story.by(PEOPLE.officer, WITHDRAW);
    expect(story.asOf('2025-07-05')).toMatchObject({
      status: 'open-overdue',
      missed: [{ missedAt: '2025-06-30T17:00:00.000Z' }],
    });
  });

  it('once withdrawn, leaves the due instant to an extension that was asked for in time', () => {
    const story = preparedAndSigned(begun().on('2025-06-19'), 'x1', REQUEST).on('2025-06-20');
    preparedAndSigned(story, 'c1', claimOn('2025-06-19'))
      .on('2025-07-01')
      .by(PEOPLE.officer, WITHDRAW);
    expect(story.obligation).toMatchObject({ occurrences: [], held: [{ by: 'extension' }] });
  });

  it('may be a draft still, which is then discarded', () => {
    expect(prepared().outcome(PEOPLE.officer, WITHDRAW)).toEqual(['task.paper-discarded']);
    given(begun())
      .when(PEOPLE.officer, WITHDRAW)
      .thenRefuses('task.unknown-in-task', { field: 'paper', id: 'c1' });
  });
});
