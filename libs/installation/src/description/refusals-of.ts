import type { RefusalCode } from '@ledger/kernel';
import { PROBLEMS } from '@ledger/platform';
import { headingOf, parametersOf, type DescribedOperation } from './operations.js';

/** A code, or the first word of several: `agency` stands for every `agency.…`. */
type Refusals = readonly string[];

/** Whoever asks, and whatever for. */
const OF_ALL: Refusals = [
  'access',
  'request.invalid',
  'request.failed',
  'database.unavailable',
  'log.unavailable',
  'eventstoredb.unreachable',
  'eventstoredb.not-leader',
];

const OF_BODIES: Refusals = ['request.unreadable', 'request.media-type', 'request.too-large'];

const OF_COMMANDS: Refusals = [
  'idempotency',
  'precondition.unreadable',
  'precondition.stale',
  'envelope.too-large',
  'append.too-large',
  'log.busy',
  'log.conflict',
  'log.outcome-unknown',
  'clock',
];

const OF_DECISIONS: Refusals = ['precondition.missing'];

/** Whoever may not read what a path answers. */
const OF_QUESTIONS: Refusals = ['authority'];

/** What cannot be shown as it stood, or not yet. */
const OF_READING: Refusals = [
  'position.beyond-head',
  'log.times-behind',
  'projection.behind',
  'projection.not-built',
];

/** Pages that never expire. */
const OF_CONTINUING: Refusals = ['cursor.unreadable', 'cursor.other-list', 'cursor.foreign-log'];

/** What the questions under a heading are refused by rules of their own. */
const QUESTIONS: Readonly<Record<string, Refusals>> = {
  tasks: [
    'task.not-found',
    'task.not-readable',
    'as-of',
    'replay',
    ...OF_CONTINUING,
    ...OF_READING,
  ],
  documents: ['document.not-found', 'position.beyond-head'],
  lists: ['task.list-not-readable', 'cursor', ...OF_READING],
  attachments: ['attachment.unknown', 'attachment.not-readable'],
  persons: ['person.unknown', 'person.erased'],
  'refused attempts': [],
  obligations: [
    'register',
    'agency.unknown',
    'document.not-found',
    'as-of',
    'replay.point-ambiguous',
    'task.list-not-readable',
    ...OF_CONTINUING,
    ...OF_READING,
  ],
  agencies: ['agency.unknown', 'cursor', ...OF_READING],
  groups: ['group.unknown', 'cursor', ...OF_READING],
  mergers: ['merger.unknown', 'position.beyond-head'],
  'steering bodies': ['agency.unknown', 'steering.not-a-body', 'position.beyond-head'],
  calendar: ['position.beyond-head'],
  terms: ['position.beyond-head'],
  scorecards: [
    'scorecard',
    'scoring-policy',
    'programme.unknown',
    'agency.unknown',
    'as-of',
    'task.list-not-readable',
    ...OF_CONTINUING,
    ...OF_READING,
  ],
  'period closes': [
    'period-close.unknown',
    'period-close.not-closed',
    'period-close.event-missing',
    'task.list-not-readable',
    'cursor',
    ...OF_READING,
  ],
};

const AGENCIES: Refusals = ['authority', 'agency'];
const TASK_STEPS: Refusals = ['task', 'evidence', 'deadline', 'terms.none-in-force'];

/** Likewise the commands. */
const COMMANDS: Readonly<Record<string, Refusals>> = {
  agencies: AGENCIES,
  scorecards: [
    'authority',
    'scoring-policy',
    'assessment',
    'programme',
    'scorecard.period-unreadable',
    'agency.unknown',
  ],
  'period closes': [
    'authority',
    'period-close',
    'figure-challenge',
    'scoring-policy.none-in-force',
    'scorecard.period-unreadable',
    'scorecard.peer-group-unknown',
    'agency.unknown',
    'programme.unknown',
    'as-of',
    'attachment.too-large',
    'projection.behind',
    'projection.not-built',
  ],
  mergers: [...AGENCIES, 'merger'],
  groups: [...AGENCIES, 'group'],
  'steering bodies': [...AGENCIES, 'steering'],
  services: [...AGENCIES, 'service'],
  calendar: ['authority', 'agency.field-invalid', 'calendar'],
  terms: [...AGENCIES, 'terms'],
  documents: [
    'document',
    'task.role-missing',
    'task.field-missing',
    'task.date-ahead',
    'task.agency-unknown',
    'task.agency-ended',
    'task.agency-not-established',
  ],
  'tasks: assignment': TASK_STEPS,
  'tasks: receipt': TASK_STEPS,
  'tasks: progress': TASK_STEPS,
  'tasks: papers': TASK_STEPS,
  'tasks: joint claims': TASK_STEPS,
  'tasks: deadlines': TASK_STEPS,
  'tasks: acceptance': TASK_STEPS,
  'tasks: course': TASK_STEPS,
  // Whatever is wrong with one item is told in its outcome.
  'tasks: many at once': [],
  attachments: ['authority', 'attachment'],
  imports: [
    'authority',
    'import',
    'attachment.unknown',
    'reference.line-unreadable',
    'terms.none-in-force',
    'task.agency-unknown',
    'task.agency-ended',
    'task.agency-not-established',
    'projection.behind',
    'projection.not-built',
  ],
  persons: ['authority', 'person'],
};

/**
 * Everything that a path can be refused with; nothing where no token is asked for.
 *
 * @throws Error for a heading of which nothing is said here
 */
export function refusalsOf({ method, operation }: DescribedOperation): readonly RefusalCode[] {
  if (operation.security === undefined) return [];
  const heading = headingOf(operation);
  const own = (method === 'get' ? QUESTIONS : COMMANDS)[heading];
  if (own === undefined) throw new Error(`nothing is said of what ${heading} refuses`);
  const headers = parametersOf(operation).filter((one) => one.in === 'header');
  const isCommand = headers.some(({ name }) => name === 'Idempotency-Key');
  const isDecision = headers.some(({ name, required }) => name === 'If-Match' && required === true);
  const wanted = [
    ...OF_ALL,
    ...own,
    ...(method === 'get' ? OF_QUESTIONS : []),
    ...(operation.requestBody === undefined ? [] : OF_BODIES),
    ...(isCommand ? OF_COMMANDS : []),
    ...(isDecision ? OF_DECISIONS : []),
  ];
  const codes = Object.keys(PROBLEMS) as RefusalCode[];
  return codes.filter((code) => wanted.some((one) => isAmong(code, one))).sort();
}

function isAmong(code: RefusalCode, one: string): boolean {
  return one.includes('.') ? code === one : code.startsWith(`${one}.`);
}
