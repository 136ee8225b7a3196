import type { EventDefinition } from '@ledger/kernel';
import { AGENCY_EVENTS } from './agency/agency.events.js';
import { CALENDAR_EVENTS } from './calendar/calendar.events.js';
import { GROUP_EVENTS } from './group/group.events.js';
import { MERGER_EVENTS } from './merger/merger.events.js';
import { SERVICE_EVENTS } from './service/service.events.js';
import { STEERING_EVENTS } from './steering/steering.events.js';
import { TERMS_EVENTS } from './terms/terms.events.js';

/** Every event type of this room, for the registry of whoever reads the log. */
export const AGENCY_ROOM_EVENTS: readonly EventDefinition[] = [
  ...AGENCY_EVENTS,
  ...MERGER_EVENTS,
  ...GROUP_EVENTS,
  ...STEERING_EVENTS,
  ...CALENDAR_EVENTS,
  ...TERMS_EVENTS,
  ...SERVICE_EVENTS,
];
