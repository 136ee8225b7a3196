import { FormatField, type ExportFormat } from '@ledger/export';
import {
  CursorField,
  LONGEST_PAGE,
  numberInQuery,
  OptionalField,
  SeeingQuery,
} from '@ledger/platform';
import { DATE_OR_INSTANT, DECIMAL } from './query-rules.js';

const KNOWN = 'Only one of knownAt, revision and position may be given.';

/** From where a task is looked at; by default here and now. */
export class PointQuery extends SeeingQuery {
  @OptionalField(DATE_OR_INSTANT, 'What held before its end.')
  readonly asOf?: string;

  @OptionalField(DATE_OR_INSTANT, `What was recorded before its end. ${KNOWN}`)
  readonly knownAt?: string;

  @OptionalField(DECIMAL, `Up to and with this revision. ${KNOWN}`)
  readonly revision?: string;

  @OptionalField(DECIMAL, `Up to and with this position of the log. ${KNOWN}`)
  readonly position?: string;
}

/** From where the file of a task looks at it, and in what format it is written. */
export class TaskFileQuery extends PointQuery {
  @FormatField()
  readonly format!: ExportFormat;
}

/** What happened, all of it or page by page. */
export class HistoryQuery extends PointQuery {
  @OptionalField(numberInQuery(1, LONGEST_PAGE), 'Events of a page; all of them by default.')
  readonly limit?: string;

  @CursorField()
  readonly cursor?: string;
}

/** Two points of one task. */
export class DifferenceQuery extends SeeingQuery {
  @OptionalField(DATE_OR_INSTANT)
  readonly fromAsOf?: string;

  @OptionalField(DATE_OR_INSTANT)
  readonly fromKnownAt?: string;

  @OptionalField(DECIMAL)
  readonly fromRevision?: string;

  @OptionalField(DECIMAL)
  readonly fromPosition?: string;

  @OptionalField(DATE_OR_INSTANT)
  readonly toAsOf?: string;

  @OptionalField(DATE_OR_INSTANT)
  readonly toKnownAt?: string;

  @OptionalField(DECIMAL)
  readonly toRevision?: string;

  @OptionalField(DECIMAL)
  readonly toPosition?: string;
}
