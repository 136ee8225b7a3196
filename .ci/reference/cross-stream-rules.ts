/** How a rule holds whose facts are on other streams than its decision. */
type RuleKind =
  /** Folded from the log at decision time; the event's basis names stream and revision. */
  | 'decided on facts'
  /** A process sees both events in log order and corrects what raced. */
  | 'watched by a process'
  /** What must not overlap is one stream, so that two writers conflict. */
  | 'one stream';

export interface CrossStreamRule {
  readonly rule: string;
  readonly kind: RuleKind;
  /** The two things that may come at the same time. */
  readonly race: string;
  readonly outcome: string;
  /** Relative to the repository root, and the title of the test in it; null where the race can break nothing. */
  readonly test: { readonly file: string; readonly title: string } | null;
}

const PROCESSES = 'libs/task/src/application/processes';

export const CROSS_STREAM_RULES: readonly CrossStreamRule[] = [
  {
    rule: 'No open task is left with an agency that ended.',
    kind: 'watched by a process',
    race: 'an assignment, a merger',
    outcome:
      'The assignment is refused if the end was recorded first; otherwise `pass-on` passes the task on, on the day or with the assignment.',
    test: {
      file: 'test/faults/assignment-and-merger.int-spec.ts',
      title: 'leaves no task with an agency that ended',
    },
  },
  {
    rule: 'A successor answers for one of several siblings; the others are merged into it.',
    kind: 'watched by a process',
    race: 'two predecessors’ tasks under one parent',
    outcome: '`pass-on` takes the tasks under one parent one after the other.',
    test: {
      file: 'test/faults/task-processes.int-spec.ts',
      title: 'pass siblings on one after the other, so that their successor is left with one task',
    },
  },
  {
    rule: 'A child has what holds for its collective task.',
    kind: 'watched by a process',
    race: 'a change of the collective task, the opening of its children',
    outcome:
      '`children` reads both in log order: it opens with what held at the assignment, then brings each change.',
    test: {
      file: `${PROCESSES}/open-children.spec.ts`,
      title:
        'opens them with what held at the assignment, although it was changed before they were opened',
    },
  },
  {
    rule: 'A due instant that is ahead follows the calendar.',
    kind: 'watched by a process',
    race: 'an assignment, a change of the calendar',
    outcome:
      '`calendar` moves what is open, and what is recorded later on the revision before the change.',
    test: {
      file: `${PROCESSES}/calendar.spec.ts`,
      title: 'also moves what was decided on the calendar before and recorded after',
    },
  },
  {
    rule: 'A term of the house that ended in silence is recorded as lapsed.',
    kind: 'watched by a process',
    race: 'an answer, the end of the term',
    outcome:
      'The task’s own stream decides: an answer effective at the end or later comes too late, whenever either is recorded.',
    test: {
      file: `${PROCESSES}/lapses.spec.ts`,
      title:
        'is also when the answer came too late, while nobody watched, or the task was closed since',
    },
  },
  {
    rule: 'At assignment or change a child is not due after its parent.',
    kind: 'decided on facts',
    race: 'a child’s assignment, an earlier deadline for its parent',
    outcome: 'Both stand; the basis of the child names the revision of its parent that it knew.',
    test: {
      file: 'libs/task/src/application/related-tasks.spec.ts',
      title:
        'that was decided while its parent was brought forward stands, and says what it rests on',
    },
  },
  {
    rule: 'A task is handed over with open children only with a stated reason.',
    kind: 'decided on facts',
    race: 'a claim, the assignment of a child',
    outcome: 'The claim answers for the children that its basis names.',
    test: {
      file: 'libs/task/src/application/related-tasks.spec.ts',
      title: 'needs none for a child that is assigned meanwhile, which its basis does not name',
    },
  },
  {
    rule: 'A cited document is registered.',
    kind: 'decided on facts',
    race: 'nothing: a document is never taken back',
    outcome: 'It is refused until the document is registered.',
    test: null,
  },
  {
    rule: 'No two sets of terms overlap, and no two announcements contradict each other.',
    kind: 'one stream',
    race: 'two adoptions, two announcements',
    outcome: 'The second conflicts and is decided again on the first.',
    test: {
      file: 'libs/command/src/command-executor.spec.ts',
      title: 'decides again on a conflict when any revision will do',
    },
  },
  {
    rule: 'A row of a list is one task, however often and by how many it is imported.',
    kind: 'one stream',
    race: 'two imports of one list',
    outcome:
      'Source, annex and number name the stream; the second finds the first one’s event, and either nothing to do or a difference.',
    test: {
      file: 'libs/import/src/application/list-import.spec.ts',
      title: 'records every row once where two import the same list at once',
    },
  },
  {
    rule: 'A period of a card or ranking is closed once.',
    kind: 'one stream',
    race: 'two proposals to close it',
    outcome:
      'Scope and days name the stream; the second conflicts, and is refused with the position and snapshot of the first.',
    test: {
      file: 'libs/scorecard/src/application/propose-close.spec.ts',
      title: 'is proposed once where two propose it at once',
    },
  },
];
