/** Refusals of the life of a task. `field` names the part of the command that has to change. */
export interface TaskRefusals {
  /** Nothing was ever assigned under this id. */
  'task.not-found': { task: string };
  /** The life of the task does not allow this step now; `open` lists what it does allow. */
  'task.action-not-open': { action: string; phase: string; open: readonly string[] };
  /** Only an import may leave one of the six things unclear. */
  'task.unclear': { gaps: readonly string[] };
  /** What an import left open has to be completed before acceptance. */
  'task.incomplete': { gaps: readonly string[] };
  /** Nothing was left open here; what was said is not changed by completing. */
  'task.nothing-left-open': { field: string };
  'task.field-missing': { field: string };
  /** An id that must tell things apart is used twice. */
  'task.id-repeated': { field: string; id: string };
  /** The task knows nothing by this id. */
  'task.unknown-in-task': { field: string; id: string };
  'task.percent-impossible': { field: string; percent: number };
  'task.agency-unknown': { field: string; agency: string };
  /** The agency ended on that day, exclusive; `successor` is `none` where nobody took over. */
  'task.agency-ended': { field: string; agency: string; ended: string; successor: string };
  'task.agency-not-established': { field: string; agency: string; from: string };
  'task.group-unknown': { field: string; group: string };
  'task.document-unknown': { field: string; document: string };
  /** The task that is to be superseded is not known. */
  'task.related-unknown': { field: string; task: string };
  'task.related-to-itself': { task: string };
  'task.lead-also-coordinates': { field: string; agency: string };
  'task.lead-unchanged': { field: string; agency: string };
  /** The assigning body and the verifier are themselves leads, and no alternate is named. */
  'task.nobody-to-accept': { field: string; leads: readonly string[] };
  /** A yearly deadline is given to a collective task, which opens a child for every year. */
  'task.yearly-is-collective': { field: string };
  /** One lead, or one named twice, makes no collective task. */
  'task.not-collective': { field: string };
  'task.not-an-open-group': { form: string };
  'task.member-already-named': { field: string; agency: string };
  /** Members of a group hand over each on their own child. */
  'task.members-hand-over': { form: string };
  /** Joint leads hand over on the collective task only. */
  'task.joint-hand-over-on-parent': { parent: string };
  /** Extensions and submissions belong to a child, not to the collective task. */
  'task.paper-on-child': { field: string; kind: string };
  'task.joint-claim-answered': { agency: string };
  'task.ask-answered': { ask: string };
  /** The step belongs to another stream than this child's parent. */
  'task.not-its-parent': { parent: string };
  /** Child tasks are open; the claim has to say why it is handed over all the same. */
  'task.children-open': { field: string; children: readonly string[] };
  /** Only a document's own words are corrected so; duty and time have commands of their own. */
  'task.not-correctable': { field: string; event: string };
  'task.not-continuous': { deadline: string };
  'task.nothing-to-contest': { field: string };
}

/** Refusals of the time of a task: deadlines, extensions, and what is entered late. */
export interface TaskTimeRefusals {
  'task.deadline-before-assignment': { field: string; lastDay: string; assignedAt: string };
  'task.deadline-passed': { field: string; lastDay: string };
  'task.deadline-after-parent': {
    field: string;
    lastDay: string;
    parent: string;
    parentDueAt: string;
  };
  /** A task that was due needs a date when it is resumed. */
  'task.deadline-needed': { field: string };
  'task.date-ahead': { field: string; date: string };
  'task.date-passed': { field: string; date: string };
  /** The agency that answers for a due instant decides neither on it nor on its miss. */
  'task.extension-by-assignee': { field: string; agency: string };
  /** One request at a time; this one waits for its answer. */
  'task.extension-pending': { request: string };
  'task.extensions-exhausted': { granted: number; limit: number };
  'task.extension-not-later': { field: string; asked: string; lastDay: string };
  /** Only a due instant can be extended, and only to another one. */
  'task.extension-without-date': { field: string };
  /** The lead's people cannot choose their own date. */
  'task.date-chosen-by-lead': { field: string; agency: string };
  'task.late-entry-not-earlier': { field: string; effectiveAt: string };
  /** What the lead did once the task was recorded here it enters itself. */
  'task.late-entry-after-recording': { field: string; action: string; recordedAt: string };
  /** A draft, its signature or a correction holds only in this ledger. */
  'task.never-late': { action: string };
  /** It would make a later step impossible, which is named with its revision. */
  'task.breaks-later-step': { step: string; rev: number; effectiveAt: string };
  'task.not-missed': { field: string; missedAt: string };
  'task.cause-confirmed': { missedAt: string };
  'task.term-still-running': { clock: string; endsAt: string };
}

/** Refusals of who takes a step on a task: separations of duty, signatures and submissions. */
export interface TaskPartyRefusals {
  'task.foreign-agency': { action: string; agency: string; entitled: readonly string[] };
  'task.role-missing': { action: string; roles: readonly string[] };
  'task.person-needed': { action: string };
  'task.process-needed': { action: string };
  'task.acceptance-by-claimant': { person: string };
  /** The acceptor serves a lead, or served one within 24 months. */
  'task.acceptor-serves-lead': { agency: string; leads: readonly string[] };
  'task.dispute-resolved-by-assigner': { person: string };
  'task.signature-by-preparer': { person: string; paper: string };
  'task.signature-over-other-hash': {
    field: string;
    paper: string;
    expected: string;
    given: string;
  };
  /** The paper has to be prepared and signed here. */
  'task.signature-needed': { action: string };
  'task.capacity-missing': { field: string };
  'task.claim-pending': { claim: string };
  'task.submission-pending': { product: string; submission: string };
  /** The product is signed by another body than the one it was sent to, or by none. */
  'task.submission-not-for-body': { field: string; product: string; body: string; issuer: string };
  'task.not-submitted': { field: string; id: string };
  'task.product-issued': { product: string };
}

/** Refusals of what a claim brings as evidence. `item` is the requirement it answers. */
export interface EvidenceRefusals {
  'evidence.item-unanswered': { field: string; item: string };
  'evidence.item-unknown': { field: string; item: string };
  'evidence.kind-differs': { field: string; item: string; required: string; given: string };
  'evidence.issuer-differs': { field: string; item: string; required: string; given: string };
  'evidence.date-after-claim': { field: string; item: string; date: string; claimedOn: string };
  /** Number, date or reference is missing. */
  'evidence.part-missing': { field: string; item: string };
  /** Either a stored file or, for what is classified, a custodian; not both and not neither. */
  'evidence.file-or-custodian': { field: string; item: string };
  /** No file of that SHA-256 is stored. */
  'evidence.file-not-stored': { field: string; item: string; sha256: string };
  /** The stored file is of another size, in bytes, or type than the claim says. */
  'evidence.file-differs': { field: string; item: string; size: number; type: string };
  /** What is stored is no longer what was prepared, so that nobody can stand for it. */
  'evidence.file-damaged': { field: string; item: string; sha256: string };
  /** What is required of a product would be met without the product. */
  'evidence.requirement-too-weak': { product: string; kind: string };
}

/** Refusals of the source documents that tasks cite. */
export interface DocumentRefusals {
  /** Nothing was ever registered under this id. */
  'document.not-found': { document: string };
  'document.action-not-open': { action: string; phase: string; open: readonly string[] };
  /** Only the conclusion of a session may be without a number, and only as long as it has none. */
  'document.number-missing': { field: string };
  /** The document has no such event to correct. */
  'document.event-unknown': { event: string };
}
