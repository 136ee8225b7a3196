import {
  AGENCY_EVENTS,
  agencyStream,
  CALENDAR_EVENTS,
  CALENDAR_STREAM,
  GROUP_EVENTS,
  groupStream,
  MERGER_EVENTS,
  mergerStream,
  SERVICE_EVENTS,
  serviceStream,
  STEERING_EVENTS,
  steeringStream,
  TERMS_EVENTS,
  TERMS_STREAM,
} from '@ledger/agency';
import { IMPORT_EVENTS, importStream } from '@ledger/import';
import type { EventDefinition } from '@ledger/kernel';
import {
  ASSESSMENT_EVENTS,
  assessmentStream,
  closeStream,
  PERIOD_CLOSE_EVENTS,
  PROGRAMME_EVENTS,
  programmeStream,
  SCORING_POLICY_EVENTS,
  SCORING_POLICY_STREAM,
} from '@ledger/scorecard';
import {
  DOCUMENT_EVENTS,
  documentStream,
  ENTITLEMENTS,
  REGISTRARS,
  STEPS_OF_EVENT,
  TASK_EVENTS,
  taskStream,
  type TaskEventType,
} from '@ledger/task';

/** The event types of one kind of stream. */
export interface EventFamily {
  readonly title: string;
  readonly room: string;
  readonly stream: string;
  readonly definitions: readonly EventDefinition[];
  /** Who records one of them, in words. */
  readonly recordedBy: (type: string) => string;
}

/** Agencies follow a merger by themselves. */
const BY_PASS_ON = ['agency.merged', 'agency.merger-called-off'];

const byAdministrator = (type: string) =>
  BY_PASS_ON.includes(type) ? 'the process `pass-on`' : 'administrator';

const AGENCY_ROOM = [
  ['Agencies', agencyStream('{agency}'), AGENCY_EVENTS],
  ['Mergers', mergerStream('{merger}'), MERGER_EVENTS],
  ['Groups', groupStream('{group}'), GROUP_EVENTS],
  ['Steering bodies', steeringStream('{body}'), STEERING_EVENTS],
  ['Services', serviceStream('{person}'), SERVICE_EVENTS],
  ['Calendar', CALENDAR_STREAM, CALENDAR_EVENTS],
  ['Terms of the house', TERMS_STREAM, TERMS_EVENTS],
] as const;

export const EVENT_FAMILIES: readonly EventFamily[] = [
  {
    title: 'Tasks',
    room: 'task',
    stream: taskStream('{task}'),
    definitions: TASK_EVENTS.definitions,
    recordedBy: bySteps,
  },
  {
    title: 'Source documents',
    room: 'task',
    stream: documentStream('{document}'),
    definitions: DOCUMENT_EVENTS.definitions,
    recordedBy: () => REGISTRARS.join(', '),
  },
  ...AGENCY_ROOM.map(([title, stream, definitions]) => ({
    title,
    room: 'agency',
    stream,
    definitions,
    recordedBy: byAdministrator,
  })),
  {
    title: 'Scoring policies',
    room: 'scorecard',
    stream: SCORING_POLICY_STREAM,
    definitions: SCORING_POLICY_EVENTS,
    recordedBy: () => 'administrator',
  },
  {
    title: 'Common points',
    room: 'scorecard',
    stream: assessmentStream('{agency}', '{period}'),
    definitions: ASSESSMENT_EVENTS,
    recordedBy: () => 'the roles that the scoring policy names',
  },
  {
    title: 'Programmes',
    room: 'scorecard',
    stream: programmeStream('{programme}'),
    definitions: PROGRAMME_EVENTS,
    recordedBy: () => 'administrator, assigner',
  },
  {
    title: 'Closed periods',
    room: 'scorecard',
    stream: closeStream('{close}'),
    definitions: PERIOD_CLOSE_EVENTS,
    recordedBy: (type) =>
      type === 'scorecard.figure-challenged'
        ? 'lead-head or lead-officer of the agency'
        : 'council, monitor',
  },
  {
    title: 'Lists',
    room: 'import',
    stream: importStream('{command}'),
    definitions: IMPORT_EVENTS,
    recordedBy: () => 'importer',
  },
];

function bySteps(type: string): string {
  const steps = STEPS_OF_EVENT[type as TaskEventType].map((step) => {
    const { agencies, roles } = ENTITLEMENTS[step];
    return `${agencies === null ? 'a process' : roles.join(' or ')} (\`${step}\`)`;
  });
  return steps.join('; ');
}
