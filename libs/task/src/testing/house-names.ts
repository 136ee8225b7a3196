import { AGENCY_ROOM_EVENTS } from '@ledger/agency';
import { EventRegistry, uuidV5 } from '@ledger/kernel';
import { DOCUMENT_EVENTS } from '../domain/document/document.events.js';
import { TASK_EVENTS } from '../domain/task.events.js';
import { person } from './people.js';

/** Every event type that a house of the tests can read. */
export const HOUSE_EVENTS = new EventRegistry([
  ...AGENCY_ROOM_EVENTS,
  ...TASK_EVENTS.definitions,
  ...DOCUMENT_EVENTS.definitions,
]);

export const ADMINISTRATOR = person('p-admin', 'vpcp', ['administrator']);

/** Namespace of the ids of commands and tasks. */
export const HOUSE_IDS = '0d2d4f5a-6a63-5b14-8d0c-5f3a1c7e9b20';

/** The id that a task's name stands for in every house. */
export function idOf(name: string): string {
  return uuidV5(HOUSE_IDS, 'task', name);
}
