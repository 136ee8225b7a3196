import { AGENCY_ROOM_EVENTS } from '@ledger/agency';
import { attachmentCitations } from '@ledger/attachment';
import { IMPORT_EVENTS } from '@ledger/import';
import { EventRegistry } from '@ledger/kernel';
import type { Config } from '@ledger/platform';
import { recordedTimes, streamHeads, type Projection } from '@ledger/projection';
import { obligationHistory, SCORECARD_EVENTS } from '@ledger/scorecard';
import {
  DOCUMENT_EVENTS,
  obligationRegister,
  TASK_EVENTS,
  taskParties,
  taskRegister,
} from '@ledger/task';

/** Every event type that this release can read. A reader that meets another one stops. */
export const EVENT_REGISTRY = new EventRegistry([
  ...AGENCY_ROOM_EVENTS,
  ...TASK_EVENTS.definitions,
  ...DOCUMENT_EVENTS.definitions,
  ...SCORECARD_EVENTS,
  ...IMPORT_EVENTS,
]);

/** The current version of every read model of this release. */
export const PROJECTIONS: readonly Projection[] = [
  streamHeads,
  recordedTimes,
  taskParties,
  taskRegister,
  obligationRegister,
  attachmentCitations,
  obligationHistory,
];

/** Those that an installation keeps: PostgreSQL tells recorded times by itself. */
export function projectionsFor({ eventLog }: Pick<Config, 'eventLog'>): readonly Projection[] {
  if (eventLog.kind === 'eventstoredb') return PROJECTIONS;
  return PROJECTIONS.filter((projection) => projection !== recordedTimes);
}
