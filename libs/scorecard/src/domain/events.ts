import type { EventDefinition } from '@ledger/kernel';
import { ASSESSMENT_EVENTS } from './assessment/common-points.events.js';
import { PERIOD_CLOSE_EVENTS } from './close/period-close.events.js';
import { PROGRAMME_EVENTS } from './programme/programme.events.js';
import { SCORING_POLICY_EVENTS } from './policy/scoring-policy.events.js';

/** Every event type of this room, for the registry of whoever reads the log. */
export const SCORECARD_EVENTS: readonly EventDefinition[] = [
  ...SCORING_POLICY_EVENTS,
  ...ASSESSMENT_EVENTS,
  ...PROGRAMME_EVENTS,
  ...PERIOD_CLOSE_EVENTS,
];
