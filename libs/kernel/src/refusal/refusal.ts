import type { AccessRefusals } from './access.refusals.js';
import type { AgencyRefusals } from './agency.refusals.js';
import type { ArchiveRefusals } from './archive.refusals.js';
import type { AttachmentRefusals } from './attachment.refusals.js';
import type { AuthorityRefusals } from './authority.refusals.js';
import type { CommandRefusals } from './command.refusals.js';
import type { DatabaseRefusals } from './database.refusals.js';
import type { DeadlineRefusals } from './deadline.refusals.js';
import type { EmbeddedRefusals } from './embedded.refusals.js';
import type { EventStoreDbRefusals } from './eventstoredb.refusals.js';
import type { HttpRefusals } from './http.refusals.js';
import type { ImportRefusals } from './import.refusals.js';
import type { LogRefusals } from './log.refusals.js';
import type { PeriodCloseRefusals } from './period-close.refusals.js';
import type { PersonRefusals } from './person.refusals.js';
import type { ProjectionRefusals } from './projection.refusals.js';
import type { ScorecardRefusals } from './scorecard.refusals.js';
import type { TaskReadRefusals } from './task-read.refusals.js';
import type {
  DocumentRefusals,
  EvidenceRefusals,
  TaskPartyRefusals,
  TaskRefusals,
  TaskTimeRefusals,
} from './task.refusals.js';

export type { AgencyFactKind, FieldForm } from './agency.refusals.js';
export type { ChainFaultKind, FileFaultKind, RecordFaultKind } from './archive.refusals.js';
export type { EmbeddedRefusals } from './embedded.refusals.js';
export type { EventStoreDbRefusals } from './eventstoredb.refusals.js';

/** Every refusal there is: dotted code → typed parameters. Prose and HTTP live in `platform`. */
export interface RefusalParams
  extends
    LogRefusals,
    DeadlineRefusals,
    DatabaseRefusals,
    EmbeddedRefusals,
    EventStoreDbRefusals,
    ArchiveRefusals,
    ProjectionRefusals,
    HttpRefusals,
    CommandRefusals,
    AccessRefusals,
    AuthorityRefusals,
    AgencyRefusals,
    TaskRefusals,
    TaskTimeRefusals,
    TaskPartyRefusals,
    TaskReadRefusals,
    EvidenceRefusals,
    DocumentRefusals,
    PersonRefusals,
    AttachmentRefusals,
    ScorecardRefusals,
    PeriodCloseRefusals,
    ImportRefusals {}

export type RefusalCode = keyof RefusalParams;

/** A "no" as a value: what was refused and the facts that explain it. Never prose, never HTTP. */
export type Refusal<Code extends RefusalCode = RefusalCode> = {
  [C in Code]: { readonly refused: C; readonly params: RefusalParams[C] };
}[Code];

export function refuse<Code extends RefusalCode>(
  refused: Code,
  params: RefusalParams[Code],
): Refusal<Code> {
  return { refused, params };
}

export function isRefusal(value: unknown): value is Refusal {
  return typeof value === 'object' && value !== null && 'refused' in value;
}

/** Carries a refusal through code that can only throw, such as an async iterable. */
export class RefusedError extends Error {
  constructor(
    readonly refusal: Refusal,
    options?: ErrorOptions,
  ) {
    super(`${refusal.refused} ${JSON.stringify(refusal.params)}`, options);
    this.name = 'RefusedError';
  }
}

/** What was answered, unless it was a refusal. @throws RefusedError */
export function accepted<T>(answer: T | Refusal): T {
  if (isRefusal(answer)) throw new RefusedError(answer);
  return answer;
}
