import type { Migration } from '@ledger/platform';
import { CreatePerson1764200000000 } from './1764200000000-create-person.js';

/** What a database needs to hold the register of people. */
export const PERSON_MIGRATIONS: readonly Migration[] = [CreatePerson1764200000000];
