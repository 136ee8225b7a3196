import { ACCESS_PROBLEMS } from './access.problems.js';
import { AGENCY_PROBLEMS } from './agency.problems.js';
import { ARCHIVE_PROBLEMS } from './archive.problems.js';
import { ATTACHMENT_PROBLEMS } from './attachment.problems.js';
import { AUTHORITY_PROBLEMS } from './authority.problems.js';
import { COMMAND_PROBLEMS } from './command.problems.js';
import { DATABASE_PROBLEMS } from './database.problems.js';
import { DEADLINE_PROBLEMS } from './deadline.problems.js';
import { EMBEDDED_PROBLEMS } from './embedded.problems.js';
import { EVENTSTOREDB_PROBLEMS } from './eventstoredb.problems.js';
import { FIGURE_CHALLENGE_PROBLEMS } from './figure-challenge.problems.js';
import { GROUP_PROBLEMS } from './group.problems.js';
import { HTTP_PROBLEMS } from './http.problems.js';
import { DOCUMENT_PROBLEMS } from './document.problems.js';
import { EVIDENCE_PROBLEMS } from './evidence.problems.js';
import { IMPORT_FILE_PROBLEMS } from './import-file.problems.js';
import { IMPORT_PROBLEMS } from './import.problems.js';
import { LOG_REQUEST_PROBLEMS } from './log-request.problems.js';
import { LOG_PROBLEMS } from './log.problems.js';
import { MERGER_PROBLEMS } from './merger.problems.js';
import { PERIOD_CLOSE_PROBLEMS } from './period-close.problems.js';
import { PERSON_PROBLEMS } from './person.problems.js';
import type { ProblemTable } from './problem-row.js';
import { PROJECTION_PROBLEMS } from './projection.problems.js';
import { REGISTER_PROBLEMS } from './register.problems.js';
import { REQUEST_PROBLEMS } from './request.problems.js';
import { SCORECARD_READ_PROBLEMS } from './scorecard-read.problems.js';
import { SCORECARD_PROBLEMS } from './scorecard.problems.js';
import { TASK_GROUP_PROBLEMS } from './task-group.problems.js';
import { TASK_PARTY_PROBLEMS } from './task-party.problems.js';
import { TASK_READ_PROBLEMS } from './task-read.problems.js';
import { TASK_TIME_PROBLEMS } from './task-time.problems.js';
import { TASK_PROBLEMS } from './task.problems.js';

/** The one place where a refusal gets a status, words and a log level. */
export const PROBLEMS: ProblemTable = {
  ...LOG_PROBLEMS,
  ...LOG_REQUEST_PROBLEMS,
  ...DEADLINE_PROBLEMS,
  ...COMMAND_PROBLEMS,
  ...DATABASE_PROBLEMS,
  ...EMBEDDED_PROBLEMS,
  ...EVENTSTOREDB_PROBLEMS,
  ...HTTP_PROBLEMS,
  ...REQUEST_PROBLEMS,
  ...ACCESS_PROBLEMS,
  ...ARCHIVE_PROBLEMS,
  ...PROJECTION_PROBLEMS,
  ...AUTHORITY_PROBLEMS,
  ...AGENCY_PROBLEMS,
  ...MERGER_PROBLEMS,
  ...GROUP_PROBLEMS,
  ...REGISTER_PROBLEMS,
  ...TASK_PROBLEMS,
  ...TASK_GROUP_PROBLEMS,
  ...TASK_TIME_PROBLEMS,
  ...TASK_PARTY_PROBLEMS,
  ...TASK_READ_PROBLEMS,
  ...EVIDENCE_PROBLEMS,
  ...DOCUMENT_PROBLEMS,
  ...PERSON_PROBLEMS,
  ...ATTACHMENT_PROBLEMS,
  ...SCORECARD_PROBLEMS,
  ...SCORECARD_READ_PROBLEMS,
  ...PERIOD_CLOSE_PROBLEMS,
  ...FIGURE_CHALLENGE_PROBLEMS,
  ...IMPORT_PROBLEMS,
  ...IMPORT_FILE_PROBLEMS,
};
