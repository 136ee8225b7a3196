/** The seven task groups of Resolution 57-NQ/TW. */
export const TASK_GROUPS = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII'] as const;
export type TaskGroup = (typeof TASK_GROUPS)[number];

export const PRIORITIES = ['normal', 'high', 'urgent'] as const;
export type Priority = (typeof PRIORITIES)[number];

/** Acts that somebody with authority signs. */
const ACTS = [
  'law',
  'ordinance',
  'resolution',
  'decree',
  'decision',
  'directive',
  'circular',
] as const;

/** Other papers that can be what a task is to bring forth; a submission or a report may itself be the product. */
const PAPERS = [
  'strategy',
  'programme',
  'plan',
  'scheme',
  'guidance',
  'standard',
  'report',
  'submission',
] as const;

/** What is no paper: it is shown by papers about it. */
const RESULTS = ['system', 'outcome'] as const;

export const PRODUCT_KINDS = [...ACTS, ...PAPERS, ...RESULTS] as const;
export type ProductKind = (typeof PRODUCT_KINDS)[number];

/** Papers that lead up to a product; they never meet a requirement that asks for the product itself. */
const PRELIMINARY = ['draft', 'letter'] as const;

/** Papers that show a system at work or an outcome reached. */
const PROOFS = ['acceptance-record', 'statistics'] as const;

export const EVIDENCE_KINDS = [...ACTS, ...PAPERS, ...PROOFS, ...PRELIMINARY] as const;
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];

/** Bodies above or beside the lead, whose signature the lead can only ask for. */
const OTHER_SIGNERS = [
  'national-assembly',
  'national-assembly-standing-committee',
  'president',
  'government',
  'prime-minister',
  'politburo',
  'secretariat',
  'peoples-council',
] as const;

/** Who issues a paper, as a class: a merger changes which agency the lead is, not that the lead had to sign. */
export const ISSUERS = [...OTHER_SIGNERS, 'lead-agency', 'another-agency'] as const;
export type Issuer = (typeof ISSUERS)[number];

export const GRADES = ['met', 'exceeded'] as const;
export type Grade = (typeof GRADES)[number];

/** Whether what delays lay outside the lead's power or within it. */
export const CAUSE_CLASSES = ['objective', 'subjective'] as const;
export type CauseClass = (typeof CAUSE_CLASSES)[number];

/** What stands in the way: the seven core bottlenecks of Resolution 57-NQ/TW. */
export const OBSTACLE_CLASSES = [
  'institutions',
  'data',
  'shared-platforms',
  'infrastructure',
  'equipment',
  'people',
  'finance',
] as const;
export type ObstacleClass = (typeof OBSTACLE_CLASSES)[number];

/** What about the words of a list somebody should look at. */
export const FINDING_KINDS = [
  'unknown-body',
  /** Known, but not on the day of the assignment. */
  'absent-body',
  /** Several are called so. */
  'ambiguous-body',
  'cut-off-words',
  'not-a-public-body',
  /** The one lead is also named as helping, and so was left out there. */
  'lead-also-coordinates',
  /** Parts are stated, but not who does which. */
  'stated-parts',
  'decision-asked-of-each-member',
  'second-deadline',
  'unreadable-deadline',
  'deadline-before-assignment',
  'unreadable-task-group',
  'unreadable-priority',
] as const;
export type FindingKind = (typeof FINDING_KINDS)[number];

export function isPreliminary(kind: EvidenceKind): boolean {
  return [...PRELIMINARY, 'submission'].includes(kind);
}

/** Whether a kind of product is a paper or an act, and so is itself the evidence that it exists. */
export function isDocument(kind: ProductKind): kind is Exclude<ProductKind, 'system' | 'outcome'> {
  return !(RESULTS as readonly string[]).includes(kind);
}

export function isSignedElsewhere(issuer: Issuer | null): boolean {
  return (
    issuer === 'another-agency' || (OTHER_SIGNERS as readonly (string | null)[]).includes(issuer)
  );
}
