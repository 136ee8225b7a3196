import { describe, expect, it } from '@jest/globals';
import type { Instant } from '@ledger/kernel';
import {
  ACCEPT,
  begun,
  CANCEL,
  CHANGE_DEADLINE,
  claimOn,
  DECIDER,
  GRANT,
  given,
  LETTER,
  on,
  PEOPLE,
  preparedAndSigned,
  REFUSE,
  REQUEST,
  SAMPLE_ASSIGN,
  SUSPEND,
  TaskStory,
} from '../testing/index.js';
import type { TaskStep } from './task.commands.js';

const late = (step: TaskStep, effectiveAt: Instant, document = 'cv-1') =>
  ({ kind: 'EnterLate', step, effectiveAt, document }) as const;

/** Assigned on 9 January, but first recorded here on 1 September. */
const recordedInSeptember = () =>
  new TaskStory()
    .on('2025-09-01')
    .by(PEOPLE.importer, late(SAMPLE_ASSIGN, on('2025-01-09'), 'nq-03'));

const HAND_OVER = {
  kind: 'HandOver',
  paper: 'c1',
  content: claimOn('2025-06-24'),
} as const;

describe('an earlier date', () => {
  it('is never chosen by the lead', () => {
    given(begun().on('2025-06-20'))
      .when(PEOPLE.head, late(HAND_OVER, on('2025-06-01')))
      .thenRefuses('task.date-chosen-by-lead', { field: 'effectiveAt', agency: 'btttt' });
  });

  it('is accepted from the assigning body or an importer alone', () => {
    const step = late(SUSPEND, on('2025-05-05'));
    const story = () => begun().on('2025-06-20');
    given(story()).when(PEOPLE.coordinator, step).thenRefuses('task.foreign-agency');
    for (const actor of [PEOPLE.assigner, PEOPLE.importer]) {
      expect(story().outcome(actor, step)).toEqual(['task.suspended']);
    }
  });

  it('cites a document, on which the event then rests', () => {
    given(begun().on('2025-06-20'))
      .when(PEOPLE.assigner, late(SUSPEND, on('2025-05-05'), 'cv-9'))
      .thenRefuses('task.document-unknown', { field: 'document', document: 'cv-9' });
    const story = recordedInSeptember();
    expect(story.events[0]?.meta).toMatchObject({
      effectiveAt: on('2025-01-09'),
      recordedAt: on('2025-09-01'),
      enteredLate: true,
      basis: expect.arrayContaining([{ stream: 'document-nq-03', rev: 0 }]),
    });
  });

  it('lies in the past', () => {
    for (const instant of [on('2025-06-20'), on('2025-06-21')]) {
      given(begun().on('2025-06-20'))
        .when(PEOPLE.assigner, late(SUSPEND, instant))
        .thenRefuses('task.late-entry-not-earlier');
    }
    given(begun().on('2025-06-20'))
      .when(PEOPLE.assigner, late(SUSPEND, '2025-06-01'))
      .thenRefuses('instant.invalid', { instant: '2025-06-01' });
  });

  it('lies not before the task was assigned', () => {
    given(begun().on('2025-06-20'))
      .when(PEOPLE.assigner, late(SUSPEND, on('2025-01-08')))
      .thenRefuses('task.action-not-open', { phase: 'not-assigned' });
  });

  it('is not for a draft, a signature or a correction, which hold only here', () => {
    given(recordedInSeptember())
      .when(
        PEOPLE.importer,
        late(
          { kind: 'PreparePaper', paper: 'c1', content: claimOn('2025-06-20') },
          on('2025-06-20'),
        ),
      )
      .thenRefuses('task.never-late', { action: 'PreparePaper' });
  });
});

describe('what the lead did', () => {
  it('is entered late only for the time before the task was recorded here', () => {
    given(begun().on('2025-06-20'))
      .when(PEOPLE.assigner, late(HAND_OVER, on('2025-06-10')))
      .thenRefuses('task.late-entry-after-recording', { action: 'HandOver' });
    expect(
      recordedInSeptember().outcome(PEOPLE.importer, late(HAND_OVER, on('2025-06-25'))),
    ).toEqual(['task.completion-claimed']);
  });

  it('may be an extension that was asked for on paper, and then answered', () => {
    const step = { kind: 'RequestExtension', paper: 'x1', content: REQUEST } as const;
    const asked = recordedInSeptember().by(PEOPLE.importer, late(step, on('2025-06-29')));
    expect(asked.asOf('2025-06-30').missed).toEqual([]);
    const granted = asked.by(PEOPLE.assigner, late(GRANT, on('2025-07-03')));
    expect(granted.asOf('2025-07-31').missed).toEqual([]);
    expect(granted.asOf('2025-08-01').missed).toMatchObject([
      { missedAt: '2025-07-31T17:00:00.000Z' },
    ]);
  });

  it('is judged against how things stood then, evidence among them', () => {
    given(recordedInSeptember())
      .when(PEOPLE.importer, late(HAND_OVER, on('2025-06-20')))
      .thenRefuses('evidence.date-after-claim', { claimedOn: '2025-06-20' });
  });
});

describe('a late entry', () => {
  const accepted = () =>
    preparedAndSigned(begun().on('2025-06-20'), 'c1', claimOn('2025-06-19'))
      .on('2025-06-25')
      .by(PEOPLE.verifier, ACCEPT)
      .on('2025-07-10');

  it('takes its place in time, not in line', () => {
    const story = begun()
      .on('2025-07-10')
      .by(PEOPLE.assigner, late(CHANGE_DEADLINE, on('2025-06-05')));
    expect(story.asOf('2025-06-04').dueAt).toBe('2025-06-30T17:00:00.000Z');
    expect(story.asOf('2025-07-10')).toMatchObject({ status: 'open-in-time', missed: [] });
  });

  it('is refused when it would make a later step impossible, naming that step', () => {
    given(accepted())
      .when(PEOPLE.assigner, late(CANCEL, on('2025-06-10')))
      .thenRefuses('task.breaks-later-step', { step: 'PreparePaper', rev: 2 });
    given(accepted())
      .when(PEOPLE.assigner, late(CANCEL, on('2025-06-22')))
      .thenRefuses('task.breaks-later-step', { step: 'Accept', effectiveAt: on('2025-06-25') });
  });

  it('is refused when it would answer what a later step answers', () => {
    const story = preparedAndSigned(begun().on('2025-06-20'), 'x1', REQUEST)
      .on('2025-06-25')
      .by(PEOPLE.assigner, GRANT)
      .on('2025-07-01');
    given(story)
      .when(PEOPLE.assigner, late(REFUSE, on('2025-06-23')))
      .thenRefuses('task.breaks-later-step', { step: 'GrantExtension' });
  });

  it('is refused when it would undo a miss that was excused later', () => {
    const story = recordedInSeptember().by(PEOPLE.assigner, {
      kind: 'ConfirmObjectiveCause',
      missedAt: '2025-06-30T17:00:00.000Z',
      grounds: 'Thiên tai',
      decider: DECIDER,
      document: null,
    });
    given(story.on('2025-09-02'))
      .when(PEOPLE.importer, late(HAND_OVER, on('2025-06-25')))
      .thenRefuses('task.breaks-later-step', { step: 'ConfirmObjectiveCause' });
  });

  it('gives no earlier lead to what the people of another one did', () => {
    const step = { kind: 'Reassign', to: 'bkhcn', grounds: 'Chuyển', document: LETTER } as const;
    given(accepted())
      .when(PEOPLE.assigner, late(step, on('2025-06-10')))
      .thenRefuses('task.breaks-later-step', { step: 'PreparePaper' });
  });

  it('of an acceptance still needs another person than the one who entered the hand-over', () => {
    const claimed = recordedInSeptember().by(PEOPLE.importer, late(HAND_OVER, on('2025-06-25')));
    given(claimed)
      .when(PEOPLE.importer, late(ACCEPT, on('2025-06-28')))
      .thenRefuses('task.acceptance-by-claimant');
    expect(
      claimed.by(PEOPLE.otherImporter, late(ACCEPT, on('2025-06-28'))).asOf('2025-06-30'),
    ).toMatchObject({ status: 'completed-on-time', enteredLate: true });
  });
});
