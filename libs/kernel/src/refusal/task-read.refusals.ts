/** Refusals met while looking at tasks. Revisions and positions are decimal strings. */
export interface TaskReadRefusals {
  /** The caller's agency was never given a part in the task, nor in one under it. */
  'task.not-readable': { task: string; agency: string };
  /** Lists over other agencies are for those who watch over all of them; `agency` is the caller's. */
  'task.list-not-readable': { agency: string };
  /** More than one of `knownAt`, `revision` and `position` is given, so that it is open what counts as known. */
  'replay.point-ambiguous': { given: readonly string[] };
  /** The task has no such revision yet. */
  'replay.revision-unknown': { task: string; revision: string; last: string };
  /** The register is asked for as it was known before anything was recorded; `knownAt` is the words that say so. */
  'register.nothing-recorded': { knownAt: string };
  /** The window of due days ends before it begins. */
  'register.window-reversed': { from: string; to: string };
  /** What was given as a cursor was never given out as one. */
  'cursor.unreadable': { cursor: string };
  /** The cursor was given out with another list, or with other filters. */
  'cursor.other-list': { list: string };
  /** The state that the cursor's pages show, at `position`, is kept no longer; it is from `oldest` on. */
  'cursor.expired': { position: string; oldest: string };
}
