import { describe, expect, it } from '@jest/globals';
import { endOfDay, startOfDay } from '@ledger/kernel';
import {
  ACCEPT,
  begun,
  CANCEL,
  claimOn,
  given,
  on,
  PASS_ON,
  PEOPLE,
  preparedAndSigned,
  SAMPLE_ASSIGN,
  TaskStory,
  WATCH,
} from '../../testing/index.js';
import { taskAsOf } from '../time/status-at.js';

const REPORT = {
  kind: 'ReportProgress',
  summary: 'Đang làm',
  percent: 10,
  obstacles: [],
} as const;

const merged = () => begun().on('2025-03-20').by(WATCH, PASS_ON);

describe('a merger', () => {
  it('passes the lead on from its day, whenever it is recorded', () => {
    const story = merged();
    expect(story.asOf('2025-02-28').answerable).toBe('btttt');
    expect(story.asOf('2025-03-01').answerable).toBe('bkhcn');
    expect(story.asOf('2025-03-01', 'btttt').status).toBe('transferred-out');
    expect(story.asOf('2025-02-28', 'btttt').status).toBe('open-in-time');
    expect(story.events.at(-1)?.meta).toMatchObject({
      effectiveAt: startOfDay('2025-03-01'),
      enteredLate: true,
    });
  });

  it('counts what the people of the predecessor did in between for the successor, and lists it', () => {
    const story = begun().on('2025-03-10').by(PEOPLE.officer, REPORT).on('2025-03-20');
    const report = story.events.at(-1)!;
    story.by(WATCH, PASS_ON);
    expect(story.events.at(-1)?.payload).toMatchObject({
      role: 'lead',
      doneByPredecessor: [report.meta.id],
    });
    expect(story.obligation.obstacles).toEqual([]);
  });

  it('lets the people of the successor act, and no longer those of the predecessor', () => {
    given(merged())
      .when(PEOPLE.officer, REPORT)
      .thenRefuses('task.foreign-agency', {
        entitled: ['bkhcn'],
      });
    expect(merged().outcome(PEOPLE.scienceOfficer, REPORT)).toEqual(['task.progress-reported']);
  });

  it('leaves a missed instant with whoever answered at it', () => {
    const mergedOn = (date: string) =>
      begun()
        .on('2025-07-20')
        .by(WATCH, { ...PASS_ON, effectiveAt: startOfDay(date) })
        .asOf('2025-07-20').missed;
    expect(mergedOn('2025-06-30')).toMatchObject([{ answerable: 'bkhcn' }]);
    // A merger of 1 July begins where the last day of the predecessor's term has ended.
    expect(mergedOn('2025-07-01')).toMatchObject([{ answerable: 'btttt' }]);
  });

  it('may lie ahead, and takes effect by itself on its day', () => {
    const story = begun().on('2025-02-10').by(WATCH, PASS_ON);
    expect(story.events.at(-1)?.meta.enteredLate).toBe(false);
    expect(story.on('2025-02-28').outcome(PEOPLE.officer, REPORT)).toEqual([
      'task.progress-reported',
    ]);
    given(story.on('2025-03-01'))
      .when(PEOPLE.officer, REPORT)
      .thenRefuses('task.foreign-agency', { entitled: ['bkhcn'] });
  });

  it('that lies ahead of the end of a task means nothing to it', () => {
    const story = begun()
      .on('2025-02-10')
      .by(WATCH, PASS_ON)
      .on('2025-02-20')
      .by(PEOPLE.assigner, CANCEL);
    expect(story.obligation).toMatchObject({ phase: 'cancelled', lead: 'btttt' });
  });

  it('passes on no task before that was assigned', () => {
    const story = new TaskStory()
      .on('2025-03-05')
      .by(PEOPLE.assigner, SAMPLE_ASSIGN)
      .by(WATCH, PASS_ON);
    expect(story.events.at(-1)?.meta.effectiveAt).toBe(on('2025-03-05'));
  });

  it('is never refused for what came after its day, and opens nothing that it closed', () => {
    const accepted = preparedAndSigned(begun().on('2025-03-10'), 'c1', claimOn('2025-03-09'))
      .on('2025-03-15')
      .by(PEOPLE.verifier, ACCEPT)
      .on('2025-03-20')
      .withFacts({ siblings: [{ task: 't-2', lead: 'bkhcn' }] })
      .by(WATCH, PASS_ON);
    expect(accepted.obligation).toMatchObject({ phase: 'merged', closure: { to: 't-2' } });
    expect(accepted.asOf('2025-03-20').status).toBe('merged-into');
    expect(accepted.events.at(-1)?.payload).toMatchObject({
      doneByPredecessor: [expect.any(String), expect.any(String)],
    });
  });

  it('repeated, or meeting a task that is closed, does nothing', () => {
    given(merged()).when(WATCH, PASS_ON).thenNothing();
    given(begun().by(PEOPLE.assigner, CANCEL).on('2025-03-20')).when(WATCH, PASS_ON).thenNothing();
  });

  it('is passed on by a process, to another agency', () => {
    given(begun()).when(PEOPLE.assigner, PASS_ON).thenRefuses('task.process-needed');
    given(begun().on('2025-03-20'))
      .when(WATCH, { ...PASS_ON, to: 'btttt' })
      .thenRefuses('task.lead-unchanged');
  });

  it('shows the four cells: by the date that holds and by what was known then', () => {
    const assigned = begun().on('2025-03-20');
    const { state: knownBefore } = assigned;
    const { state: knownNow } = assigned.by(WATCH, PASS_ON);
    const leadAsOf = (state: typeof knownNow, date: string) => {
      const task = taskAsOf(state, endOfDay(date));
      return task.kind === 'obligation' ? task.lead : null;
    };
    expect(leadAsOf(knownNow, '2025-02-28')).toBe('btttt');
    expect(leadAsOf(knownNow, '2025-03-01')).toBe('bkhcn');
    expect(leadAsOf(knownBefore, '2025-03-31')).toBe('btttt');
    expect(leadAsOf(new TaskStory().state, '2025-02-28')).toBeNull();
  });
});
