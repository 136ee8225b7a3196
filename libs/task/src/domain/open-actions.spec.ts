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
  SAMPLE_ASSIGN,
  TaskStory,
  WATCH,
} from '../testing/index.js';

const issued = () => new TaskStory().by(PEOPLE.assigner, SAMPLE_ASSIGN);
const claimed = () => preparedAndSigned(begun().on('2025-06-20'), 'c1', claimOn('2025-06-19'));

describe('the actions now open', () => {
  it("are the lead's when it has just been given a task", () => {
    expect(issued().openTo(PEOPLE.officer)).toEqual(['Acknowledge', 'Dispute']);
  });

  it('follow the life of the task', () => {
    expect(begun().openTo(PEOPLE.officer)).toEqual([
      'AskCoordinator',
      'ReportProgress',
      'PreparePaper',
    ]);
  });

  it('are those of another agency in another way', () => {
    expect(begun().openTo(PEOPLE.assigner)).toEqual([
      'Reassign',
      'ChangeDeadline',
      'Suspend',
      'Cancel',
      'Supersede',
      'MarkDuplicate',
      'Correct',
    ]);
    expect(begun().openTo(PEOPLE.coordinator)).toEqual([]);
  });

  it('hold no acceptance for somebody who had a hand in the claim', () => {
    expect(claimed().openTo(PEOPLE.verifier)).toEqual(['Accept', 'ReturnForRework']);
    expect(claimed().openTo(person('p-officer', 'vpcp', ['verifier']))).toEqual([]);
  });

  it('hold no signature for the person who prepared the only paper', () => {
    const story = begun().by(PEOPLE.officer, {
      kind: 'PreparePaper',
      paper: 'x1',
      content: REQUEST,
    });
    expect(story.openTo(PEOPLE.head)).toContain('SignPaper');
    const both = person('p-officer', 'btttt', ['lead-officer', 'lead-head'], 'TL');
    expect(story.openTo(both)).not.toContain('SignPaper');
  });

  it('need something to act on', () => {
    expect(begun().openTo(PEOPLE.head)).not.toContain('SignPaper');
    const asked = preparedAndSigned(begun(), 'x1', REQUEST);
    expect(asked.openTo(PEOPLE.assigner)).toEqual(
      expect.arrayContaining(['GrantExtension', 'RefuseExtension']),
    );
  });

  it('are only corrections once it is over', () => {
    const done = claimed().by(PEOPLE.verifier, ACCEPT);
    expect(done.openTo(PEOPLE.assigner)).toEqual(['Correct']);
  });

  it('are none on a task that nobody assigned', () => {
    expect(new TaskStory().openTo(PEOPLE.assigner)).toEqual([]);
  });

  it.each([PEOPLE.officer, PEOPLE.head, PEOPLE.assigner, PEOPLE.verifier, PEOPLE.coordinator])(
    'leave nothing out that $person could do, and nothing in that they could not',
    (actor) => {
      const story = claimed();
      const offered = story.openTo(actor);
      const tried = [
        { ...ACCEPT },
        { kind: 'WithdrawPaper', paper: 'c1', reason: 'x' },
        { kind: 'Cancel', grounds: 'x', document: { document: 'cv-1', clause: null } },
        { kind: 'ReturnForRework', claim: 'c1', reasons: 'x' },
      ] as const;
      for (const command of tried) {
        const accepted = !story.outcome(actor, command)[0]!.startsWith('task.foreign');
        expect(offered.includes(command.kind)).toBe(accepted);
      }
    },
  );
});

describe('an action that is not open', () => {
  it('is refused with those that are', () => {
    given(issued())
      .when(PEOPLE.verifier, ACCEPT)
      .thenRefuses('task.action-not-open', { action: 'Accept', phase: 'issued' });
  });

  it('of a person is not taken by a process, nor the other way round', () => {
    given(claimed()).when(WATCH, ACCEPT).thenRefuses('task.person-needed', { action: 'Accept' });
    given(claimed())
      .when(PEOPLE.assigner, { kind: 'MoveDueInstant' })
      .thenRefuses('task.process-needed', { action: 'MoveDueInstant' });
  });
});
