import { ACCESS_MIGRATIONS } from '@ledger/access';
import { ATTACHMENT_MIGRATIONS } from '@ledger/attachment';
import { LOG_MIGRATIONS } from '@ledger/event-log';
import { PERSON_MIGRATIONS } from '@ledger/person';
import { migrationList } from '@ledger/platform';
import { PROJECTION_MIGRATIONS } from '@ledger/projection';

/** Every migration of this release, in the one order they are applied in. */
export const MIGRATIONS = migrationList(
  LOG_MIGRATIONS,
  PROJECTION_MIGRATIONS,
  PERSON_MIGRATIONS,
  ATTACHMENT_MIGRATIONS,
  ACCESS_MIGRATIONS,
);
