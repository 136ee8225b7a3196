import { describe, expect, it } from '@jest/globals';
import {
  begun,
  CANCEL,
  CHANGE_DEADLINE,
  GRANT,
  LETTER,
  on,
  PEOPLE,
  preparedAndSigned,
  REQUEST,
  type TaskStory,
} from '../../testing/index.js';
import { dayOf } from '../../testing/sample-facts.js';
import { marksOf } from '../../testing/marks.js';

const marks = (story: TaskStory) => marksOf(story.events).map(({ mark }) => mark);

describe('what should be seen', () => {
  it('is a deadline that was changed after the one before had passed', () => {
    const changed = (date: string) => begun().on(date).by(PEOPLE.assigner, CHANGE_DEADLINE);
    expect(marks(changed('2025-06-30'))).toEqual([]);
    expect(marks(changed('2025-07-01'))).toEqual(['changed-after-due']);
  });

  it('is an extension that was granted after the due instant, however early it was asked for', () => {
    const story = preparedAndSigned(begun().on('2025-06-29'), 'x1', REQUEST);
    expect(marks(story.on('2025-07-03').by(PEOPLE.assigner, GRANT))).toEqual(['changed-after-due']);
  });

  it('is no change any more where it is found later that the due instant lay ahead', () => {
    const changed = begun().on('2025-07-01').by(PEOPLE.assigner, CHANGE_DEADLINE);
    const earlier = changed.on('2025-07-05').by(PEOPLE.assigner, {
      kind: 'EnterLate',
      step: { ...CHANGE_DEADLINE, deadline: dayOf('2025-07-31') },
      effectiveAt: on('2025-06-10'),
      document: 'cv-1',
    });
    expect(marks(earlier)).toEqual(['entered-late']);
  });

  it('is a task that was cancelled, and whether it was overdue', () => {
    const cancelled = (date: string) =>
      marksOf(begun().on(date).by(PEOPLE.assigner, CANCEL).events);
    expect(cancelled('2025-06-20')).toMatchObject([
      { mark: 'cancelled', answerable: 'btttt', assigner: 'chinh-phu', whenOverdue: false },
    ]);
    expect(cancelled('2025-07-20')).toMatchObject([{ mark: 'cancelled', whenOverdue: true }]);
  });

  it('is a task that was superseded, and one that was corrected', () => {
    const superseded = begun()
      .on('2025-03-01')
      .withFacts({
        superseded: { task: '2', deadlines: [], basis: { stream: 'task-2', rev: 0 } },
      })
      .by(PEOPLE.assigner, { kind: 'Supersede', by: '2', document: LETTER });
    expect(marks(superseded)).toEqual(['superseded']);
    const story = begun().on('2025-03-01');
    const corrected = story.by(PEOPLE.assigner, {
      kind: 'Correct',
      event: story.events[0]!.meta.id,
      field: 'title',
      right: 'Xây dựng đề án',
      grounds: 'Lỗi đánh máy',
      document: null,
    });
    expect(marks(corrected)).toEqual(['corrected']);
  });
});
