import type { Instant, Past } from '@ledger/kernel';
import { awaitingAt, type Obligation, type TaskEvent } from '@ledger/task';
import type {
  AskedExtension,
  Dealings,
  HandOver,
  HandOverEnd,
} from '../domain/obligation/dealings.js';

/** What a task forgets once it is settled: how long its hand-overs lay with others, and every request for more time. */
export type DealingsLedger = Omit<Dealings, 'parts'>;

export const NO_DEALINGS: DealingsLedger = { handOvers: [], extensions: [] };

/** @param before the task as the event found it; null where the event began it */
export function evolveDealings(
  { handOvers, extensions }: DealingsLedger,
  event: Past<TaskEvent>,
  { before, task }: { readonly before: Obligation | null; readonly task: Obligation },
): DealingsLedger {
  return {
    handOvers: handOversAfter(handOvers, task, event),
    extensions: extensionsAfter(extensions, event, { before, task }),
  };
}

type Lying = Pick<HandOver, 'what' | 'with' | 'since'>;

function handOversAfter(
  known: readonly HandOver[],
  task: Obligation,
  { type, meta: { effectiveAt: at } }: Past<TaskEvent>,
): readonly HandOver[] {
  const lying = lyingWithOthers(task, at);
  const goesOn = (one: HandOver) => lying.some((now) => isSame(one, now));
  const settledAs = HAND_OVER_ENDS[type] ?? 'ended';
  const settled = known.map((one) =>
    one.settled !== null || goesOn(one) ? one : { ...one, settled: { at, as: settledAs } },
  );
  const begun = lying.filter(
    (now) => !known.some((one) => one.settled === null && isSame(one, now)),
  );
  // Where it is passed on, the time of the body before does not count against the next.
  const passedOn = settledAs === 'passed-on';
  const added = begun.map((one) => ({ ...one, since: passedOn ? at : one.since, settled: null }));
  return [...settled, ...added];
}

const HAND_OVER_ENDS: Partial<Record<TaskEvent['type'], HandOverEnd>> = {
  'task.completion-accepted': 'accepted',
  'task.returned-for-rework': 'returned',
  'task.submission-sent-back': 'returned',
  'task.product-issued': 'issued',
  'task.completion-claim-withdrawn': 'withdrawn',
  'task.submission-withdrawn': 'withdrawn',
  'task.completion-claimed': 'claimed',
  'task.role-passed-on': 'passed-on',
};

/** Several products that went to a body at one instant lie there as one. */
function lyingWithOthers(task: Obligation, at: Instant): readonly Lying[] {
  if (hasEnded(task)) return [];
  const lying = awaitingAt(task, at).flatMap(({ what, ...rest }) =>
    what === 'extension' ? [] : [{ what, ...rest }],
  );
  return lying.filter((one, index) => lying.findIndex((other) => isSame(one, other)) === index);
}

/** There is one claim at a time; a body that signs may have got several products one after another. */
function isSame(one: Lying, other: Lying): boolean {
  const sameBody = one.what === other.what && one.with === other.with;
  return sameBody && (one.what === 'acceptance' || one.since === other.since);
}

function extensionsAfter(
  known: readonly AskedExtension[],
  event: Past<TaskEvent>,
  { before, task }: { readonly before: Obligation | null; readonly task: Obligation },
): readonly AskedExtension[] {
  const pending = hasEnded(task) ? null : task.extension;
  const answered = known.map((asked) =>
    asked.answer !== null || asked.request === pending?.request
      ? asked
      : { ...asked, answer: answerIn(event) },
  );
  if (pending === null || known.some(({ request }) => request === pending.request)) return answered;
  const asked: AskedExtension = {
    request: pending.request,
    cause: pending.content.cause,
    askedAt: pending.at,
    late: pending.late,
    answerBy: pending.answer.endsAt,
    dueAt: before?.term.due?.at ?? null,
    answer: null,
  };
  return [...answered, asked];
}

function answerIn(event: Past<TaskEvent>): NonNullable<AskedExtension['answer']> {
  const at = event.meta.effectiveAt;
  switch (event.type) {
    case 'task.extension-granted': {
      const { decider, due } = event.payload;
      return { as: 'granted', at, by: decider.agency, dueAt: due.at };
    }
    case 'task.extension-refused':
      return { as: 'refused', at, by: event.payload.decider.agency, dueAt: null };
    case 'task.extension-request-withdrawn':
      return { as: 'withdrawn', at, by: null, dueAt: null };
    default:
      return { as: 'ended', at, by: null, dueAt: null };
  }
}

function hasEnded({ completion, closure }: Obligation): boolean {
  return completion !== null || closure !== null;
}
