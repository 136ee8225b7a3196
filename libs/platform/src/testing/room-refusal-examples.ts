import { AGENCY_EXAMPLES } from './agency-refusal-examples.js';
import { IMPORT_EXAMPLES } from './import-refusal.examples.js';
import { PEOPLE_AND_FILES_EXAMPLES } from './people-and-files-examples.js';
import { PERIOD_CLOSE_EXAMPLES } from './period-close-refusal-examples.js';
import { SCORECARD_EXAMPLES } from './scorecard-refusal-examples.js';
import { TASK_REFUSAL_EXAMPLES } from './task-refusal.examples.js';

/** One refusal of every code of the rooms that people work in. */
export const ROOM_EXAMPLES = {
  ...AGENCY_EXAMPLES,
  ...TASK_REFUSAL_EXAMPLES,
  ...PEOPLE_AND_FILES_EXAMPLES,
  ...SCORECARD_EXAMPLES,
  ...PERIOD_CLOSE_EXAMPLES,
  ...IMPORT_EXAMPLES,
};
