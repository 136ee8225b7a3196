import type { Instant } from '@ledger/kernel';
import { isHandedOver, pendingSignatures } from '../obligation/hand-over.js';
import type { Obligation } from '../obligation/obligation.js';
import { acceptorsOf, leadsOf } from '../parties.js';

/** Something that lies with somebody else than the lead, whose delay never counts against it. */
export interface Awaiting {
  readonly what: 'acceptance' | 'signature' | 'extension';
  /** The agency, or the kind of body that signs. */
  readonly with: string;
  readonly since: Instant;
}

/** Whom an obligation waits for before `bound`, exclusive. */
export function awaitingAt(task: Obligation, bound: Instant): readonly Awaiting[] {
  return [...acceptance(task), ...signature(task), ...extension(task, bound)];
}

function acceptance(task: Obligation): readonly Awaiting[] {
  if (task.claim === null) return [];
  const [acceptor = task.parties.assigner] = acceptorsOf(task.parties, leadsOf(task));
  return [{ what: 'acceptance', with: acceptor, since: task.claim.at }];
}

/** Only once everything that others sign has been submitted is the task handed over to them. */
function signature(task: Obligation): readonly Awaiting[] {
  if (task.claim !== null || !isHandedOver(task)) return [];
  return pendingSignatures(task).map(({ body, since }) => ({
    what: 'signature',
    with: body,
    since,
  }));
}

/** Asked in time it keeps the obligation open in time, but at most for the term to answer it. */
function extension({ extension, parties }: Obligation, bound: Instant): readonly Awaiting[] {
  if (extension === null || extension.late || extension.answer.endsAt < bound) return [];
  return [{ what: 'extension', with: parties.assigner, since: extension.at }];
}
