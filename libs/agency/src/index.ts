export * from './domain/agency/agency.commands.js';
export * from './domain/agency/agency.decider.js';
export * from './domain/agency/agency.events.js';
export * from './domain/agency/agency.lifecycle.js';
export * from './domain/agency/agency.js';
export * from './domain/agency/agency-presence.js';
export * from './domain/agency/classification.js';
export * from './domain/calendar/calendar.commands.js';
export * from './domain/calendar/calendar.decider.js';
export * from './domain/calendar/calendar.events.js';
export { calendarOf, NO_DAYS, type AnnouncedDays } from './domain/calendar/calendar.js';
export * from './domain/calendar/calendar-vn.seed.js';
export * from './domain/events.js';
export * from './domain/group/group.commands.js';
export * from './domain/group/group.decider.js';
export * from './domain/group/group.events.js';
export * from './domain/group/group.js';
export * from './domain/group/members-of.js';
export * from './domain/known.js';
export * from './domain/merger/merger.commands.js';
export * from './domain/merger/merger.decider.js';
export * from './domain/merger/merger.events.js';
export * from './domain/merger/merger.lifecycle.js';
export * from './domain/merger/merger.js';
export * from './domain/reference/agency-row.js';
export * from './domain/reference/group-row.js';
export { HOUSE_ITEMS, REFERENCE_BEGIN } from './domain/reference/house-items.js';
export * from './domain/reference/mergers-in.js';
export * from './domain/reference/reference-item.js';
export * from './domain/service/service.decider.js';
export * from './domain/service/service.events.js';
export * from './domain/service/service.js';
export * from './domain/steering/steering.decider.js';
export * from './domain/steering/steering.events.js';
export * from './domain/steering/steering.js';
export * from './domain/streams.js';
export * from './domain/terms/house-terms.seed.js';
export * from './domain/terms/terms.decider.js';
export * from './domain/terms/terms.events.js';
export * from './domain/terms/terms.js';
export { AgencyRoom, statesOf } from './folds/agency-room.js';
export {
  ReferenceLoader,
  type LoadProgress,
  type LoadSummary,
  type ReferenceTools,
} from './application/load-reference.js';
export { citationOf, SourceDto } from './http/citation.dto.js';
export { AgencyCommandsModule } from './agency-commands.module.js';
export { AgencyQueryModule } from './agency-query.module.js';
