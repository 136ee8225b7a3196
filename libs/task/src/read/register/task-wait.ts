import type { Instant } from '@ledger/kernel';
import type { Collective } from '../../domain/collective/collective.js';
import { isHandedOver, pendingSignatures } from '../../domain/obligation/hand-over.js';
import type { Obligation } from '../../domain/obligation/obligation.js';
import { acceptorsOf, leadsOf } from '../../domain/parties.js';

/** What can wait for somebody. */
export const WAITS = [
  /** A paper for the signature of the lead's head. */
  'signature',
  /** A product for the body that signs it. */
  'issue',
  'acceptance',
  'extension',
  'dispute',
  'coordination',
  'joint-claim',
] as const;
export type WaitKind = (typeof WAITS)[number];

/** Something that lies with somebody; how long follows from when it is asked. */
export interface TaskWait {
  readonly what: WaitKind;
  /** The agency; for `issue` the class of the body that signs. */
  readonly who: string;
  /** The paper, product or ask; null where it is the task itself. */
  readonly about: string | null;
  /** Who drew the paper up, and so does not sign it. */
  readonly preparedBy: string | null;
  readonly since: Instant;
  /** The end of the house's term for it, exclusive; null where there is none. */
  readonly endsAt: Instant | null;
}

/** Everything of a task that waits for somebody; nothing once it is closed. */
export function waitsOf(task: Obligation | Collective): readonly TaskWait[] {
  if (task.closure !== null || task.completion !== null) return [];
  const common = [...signatures(task), ...acceptance(task)];
  return task.kind === 'obligation'
    ? [...common, ...issues(task), ...extension(task), ...dispute(task), ...coordination(task)]
    : [...common, ...jointClaim(task)];
}

const WHOLE_TASK = { about: null, preparedBy: null, endsAt: null };

function signatures(task: Obligation | Collective): readonly TaskWait[] {
  const [who] = leadsOf(task);
  if (who === undefined) return [];
  return task.papers.map(({ paper, preparedBy }) => {
    const prepared = task.history.findLast(
      ({ type, payload }) => type === 'task.paper-prepared' && payload.paper === paper,
    );
    const since = prepared?.meta.effectiveAt ?? task.ordinaryAt;
    return { what: 'signature', who, about: paper, preparedBy, since, endsAt: null };
  });
}

/** A child of joint leads is accepted with the collective task. */
function acceptance(task: Obligation | Collective): readonly TaskWait[] {
  const { claim, parties } = task;
  if (claim === null || (task.kind === 'obligation' && task.parent?.as === 'joint-lead')) return [];
  const [who = parties.assigner] = acceptorsOf(parties, leadsOf(task));
  const { at: since, accept } = claim;
  return [
    { ...WHOLE_TASK, what: 'acceptance', who, about: claim.claim, since, endsAt: accept.endsAt },
  ];
}

function issues(task: Obligation): readonly TaskWait[] {
  if (task.claim !== null || !isHandedOver(task)) return [];
  return pendingSignatures(task).map(({ body, since }) => ({
    ...WHOLE_TASK,
    what: 'issue',
    who: body,
    since,
  }));
}

function extension({ extension: asked, parties }: Obligation): readonly TaskWait[] {
  if (asked === null) return [];
  const { request: about, at: since, answer } = asked;
  const who = parties.assigner;
  return [{ ...WHOLE_TASK, what: 'extension', who, about, since, endsAt: answer.endsAt }];
}

function dispute({ resolve, parties }: Obligation): readonly TaskWait[] {
  if (resolve === null) return [];
  const who = parties.disputeResolver ?? parties.assigner;
  const { startedAt: since, endsAt } = resolve;
  return [{ ...WHOLE_TASK, what: 'dispute', who, since, endsAt }];
}

function coordination({ asks }: Obligation): readonly TaskWait[] {
  return asks
    .filter(({ answeredAt }) => answeredAt === null)
    .map(({ ask: about, coordinator: who, answer: { startedAt: since, endsAt } }) => ({
      ...WHOLE_TASK,
      what: 'coordination',
      who,
      about,
      since,
      endsAt,
    }));
}

/** Every joint lead but the first, who made the claim, confirms it or dissents. */
function jointClaim({ leads, claim, jointAnswers }: Collective): readonly TaskWait[] {
  if (leads.form !== 'joint' || claim === null) return [];
  const [, ...others] = leads.agencies;
  return others
    .filter((agency) => !jointAnswers.some(({ lead }) => lead === agency))
    .map((who) => ({
      ...WHOLE_TASK,
      what: 'joint-claim',
      who,
      about: claim.claim,
      since: claim.at,
      endsAt: claim.confirm?.endsAt ?? null,
    }));
}
