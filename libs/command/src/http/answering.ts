import { accepted, type Refusal } from '@ledger/kernel';
import { Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { CommandAnswer } from './command-answer.js';
import { entityTag } from './command-headers.js';

type Decide = (...given: unknown[]) => Promise<CommandAnswer | Refusal>;

/**
 * Turns what a method decides into an answer: a refusal into a problem, an accepted command into its body and ETag. The
 * method is wrapped where it is declared: for an interceptor the framework would build a chain of observables and watch the
 * connection, which takes longer than most decisions.
 *
 * @param madeAt the path under which what is made is found from then on, before its id
 */
export function Answering(madeAt?: string): MethodDecorator {
  return (prototype: object, name: string | symbol, descriptor: PropertyDescriptor) => {
    const decide = descriptor.value as Decide;
    // The reply comes behind what the method itself takes.
    const taken = decide.length;
    Res({ passthrough: true })(prototype, name, taken);
    const answer = async function (this: unknown, ...given: unknown[]): Promise<CommandAnswer> {
      const decided = accepted(await decide.apply(this, given.slice(0, taken)));
      const { id, revision } = decided;
      const reply = given[taken] as FastifyReply;
      if (revision !== null) void reply.header('etag', entityTag(Number(revision)));
      if (madeAt !== undefined) void reply.header('location', `${madeAt}/${id}`);
      return decided;
    };
    // The framework finds what is declared of a method by its name.
    descriptor.value = Object.defineProperty(answer, 'name', { value: decide.name });
  };
}
