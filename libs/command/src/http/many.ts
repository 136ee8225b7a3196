import {
  canonicalJson,
  isRefusal,
  RefusedError,
  sha256,
  uuidV5,
  type JsonObject,
  type Refusal,
} from '@ledger/kernel';
import { InvalidRequestError, occurrenceOf, toProblem, type Occurrence } from '@ledger/platform';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { sideBySide } from '../side-by-side.js';
import type { CommandAnswer } from './command-answer.js';
import { commandRequestOf, type CommandRequest } from './command-request.js';
import type { ItemOutcome, ManyAnswers } from './many-answers.js';

/** What a request for many commands says beside them. */
export interface ManyRequest {
  readonly request: CommandRequest;
  readonly path: string;
  /** For the problems of single items. */
  readonly occurrence: Occurrence;
}

/** The request of a path that takes many commands at once. @throws RefusedError `idempotency.*` */
export const AskedForMany = createParamDecorator(
  (_: unknown, context: ExecutionContext): ManyRequest => {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const occurrence = occurrenceOf(request);
    return { request: commandRequestOf(request), path: occurrence.instance, occurrence };
  },
);

/** One of many commands. */
export interface Item {
  /** The stream it decides on; no two items of a request share one. */
  readonly stream: string;
  /** The item as it was sent. */
  readonly body: object;
  /** Revision that the caller has seen; left out where any will do. */
  readonly seen?: number;
  decide(request: CommandRequest): Promise<CommandAnswer | Refusal>;
}

/**
 * Takes each item as a command of its own, so that a refused one keeps no other from being recorded, and a repeat of the
 * request answers item by item.
 *
 * @throws InvalidRequestError if two items decide on one thing: which came first would be left to chance
 */
export async function takeEach(items: readonly Item[], asked: ManyRequest): Promise<ManyAnswers> {
  demandDistinct(items);
  const outcomes = await sideBySide(items, (item, n) => outcomeOf(item, n, asked));
  return { items: outcomes };
}

function demandDistinct(items: readonly Item[]): void {
  const first = new Map<string, number>();
  for (const [n, { stream }] of items.entries()) {
    const before = first.get(stream);
    if (before !== undefined) throw new InvalidRequestError([repeated(n, before)]);
    first.set(stream, n);
  }
}

function repeated(n: number, before: number) {
  return {
    pointer: `/items/${n}`,
    must: {
      vi: `khác /items/${before}: mỗi yêu cầu chỉ nêu một nhiệm vụ một lần`,
      en: `differ from /items/${before}: a request names each task only once`,
    },
  };
}

async function outcomeOf(item: Item, n: number, asked: ManyRequest): Promise<ItemOutcome> {
  const outcome = await settled(() => item.decide(requestOf(item, asked)));
  if (!isRefusal(outcome)) return { answer: outcome, problem: null };
  const request = { body: item.body, parameters: {}, within: `/items/${n}` };
  return { answer: null, problem: toProblem(outcome, { ...asked.occurrence, request }) };
}

/** What is refused by being thrown, such as a log out of reach, concerns one item like any other refusal. */
async function settled<T>(work: () => Promise<T>): Promise<T | Refusal> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof RefusedError) return error.refusal;
    throw error;
  }
}

function requestOf({ stream, body, seen }: Item, { request, path }: ManyRequest): CommandRequest {
  const { identity } = request;
  const commandId = uuidV5(identity.commandId, stream);
  const commandHash = sha256(canonicalJson({ path, item: body as JsonObject }));
  return { identity: { ...identity, commandId, commandHash }, ...(seen !== undefined && { seen }) };
}
