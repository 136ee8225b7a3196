/**
 * Refusals of closing periods and of disputing what was closed. `close` is an id, `position` in digits, `snapshot` a SHA-256;
 * instants are in UTC.
 */
export interface PeriodCloseRefusals {
  'period-close.unknown': { close: string };
  /** T lies before the end of the period. */
  'period-close.not-over': { period: string; asOf: string };
  /** T lies after K, so that the card would be a forecast. */
  'period-close.looks-ahead': { asOf: string; knownAt: string };
  /** The log has no event at the position. */
  'period-close.position-unknown': { position: string };
  /** It was closed before, on this position and snapshot. */
  'period-close.already-closed': { close: string; position: string; snapshot: string };
  /** It was proposed before, on this position and snapshot, which nobody has approved or withdrawn yet. */
  'period-close.pending': { close: string; position: string; snapshot: string };
  /** There is no proposal that could be approved or withdrawn. */
  'period-close.not-pending': { close: string };
  /** Only what was closed has figures to dispute and corrections. */
  'period-close.not-closed': { close: string };
  /** Nobody closes the card of the agency that they serve in. */
  'period-close.of-own-agency': { agency: string };
  /** Whoever proposed it does not approve it. */
  'period-close.by-proposer': { close: string };
  /** What is proposed is this, and nothing else can be approved. */
  'period-close.approves-other': { snapshot: string; position: string };
  /** The stored bytes are no longer those of the hash. */
  'period-close.snapshot-damaged': { snapshot: string };
  /** No event of the time of the position has the leaf hash that was recorded with it. */
  'period-close.event-missing': { position: string; leaf: string };
  /** A reason or grounds are blank. */
  'period-close.words-missing': { field: string };
  'figure-challenge.unknown': { challenge: string };
  /** Only an agency that the figure is about, or whom its duties passed on to, disputes it. */
  'figure-challenge.of-another-card': { agency: string };
  /** The snapshot has no figure of this name. */
  'figure-challenge.figure-unknown': { figure: string };
  /** The figure is disputed already, and was not answered for yet. */
  'figure-challenge.pending': { figure: string; challenge: string };
  'figure-challenge.answered': { challenge: string };
  /** Only the bodies that closed the period answer, named in one list with commas. */
  'figure-challenge.not-by-closing-body': { bodies: string };
  /** Whoever proposed the close or disputes the figure does not answer. */
  'figure-challenge.by-involved': { challenge: string };
}
