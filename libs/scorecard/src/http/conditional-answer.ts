import { sha256 } from '@ledger/kernel';
import { applyDecorators, Res, type Type } from '@nestjs/common';
import {
  ApiExtraModels,
  ApiHeader,
  ApiOkResponse,
  ApiResponse,
  getSchemaPath,
} from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';

/**
 * From where an answer was looked at. Asked for, it stands in the question; by default it is the moment of asking, and an
 * answer in which nothing else is different is the same.
 */
const LOOKED_FROM = ['asOf', 'knownAt', 'position', 'opens'];

type Ask = (...given: unknown[]) => Promise<object>;

/**
 * Gives the answers of a path entity tags, and leaves an answer out where the caller has it already (RFC 9110, §13). The tag
 * is a weak one: it says that every figure is the same, not every byte. The method is wrapped where it is declared, as
 * commands are.
 */
export function ConditionalAnswer(
  answer: Type | readonly Type[],
  description: string,
): MethodDecorator {
  return applyDecorators(
    unlessKnown,
    answered(answer, description),
    ApiHeader({
      name: 'If-None-Match',
      required: false,
      description: 'The `ETag` of an answer that the caller has.',
    }),
    ApiResponse({
      status: 304,
      description: 'Every figure is as in the answer that the caller has.',
    }),
  );
}

/** An answer of one kind, or of one of several, as the query asks. */
function answered(answer: Type | readonly Type[], description: string): MethodDecorator {
  if (typeof answer === 'function') {
    return ApiOkResponse({ type: answer, description, headers: TAG_HEADER });
  }
  const oneOf = answer.map((each) => ({ $ref: getSchemaPath(each) }));
  return applyDecorators(
    ApiExtraModels(...answer),
    ApiOkResponse({ schema: { oneOf }, description, headers: TAG_HEADER }),
  );
}

const TAG_HEADER = {
  ETag: {
    description: 'Names the figures of the answer, to be sent back as `If-None-Match`.',
    schema: { type: 'string' as const, examples: ['W/"9f2c41d7a0b35e68"'] },
  },
};

const unlessKnown: MethodDecorator = (prototype, name, descriptor: PropertyDescriptor) => {
  const ask = descriptor.value as Ask;
  // The reply comes behind what the method itself takes.
  const taken = ask.length;
  Res({ passthrough: true })(prototype, name, taken);
  const answer = async function (this: unknown, ...given: unknown[]): Promise<object | undefined> {
    const found = await ask.apply(this, given.slice(0, taken));
    const reply = given[taken] as FastifyReply;
    const tag = `W/"${hashOf(reply.request.url, found)}"`;
    void reply.header('etag', tag);
    if (!names(reply.request.headers['if-none-match'], tag)) return found;
    void reply.status(304);
    return undefined;
  };
  // The framework finds what is declared of a method by its name.
  descriptor.value = Object.defineProperty(answer, 'name', { value: ask.name });
};

function hashOf(question: string, answer: object): string {
  const figures = JSON.stringify(answer, (name, value: unknown) =>
    LOOKED_FROM.includes(name) ? undefined : value,
  );
  return sha256(`${question}\n${figures}`).slice(0, 32);
}

function names(header: string | undefined, tag: string): boolean {
  const given = header?.split(',').map((each) => each.trim()) ?? [];
  return given.some((each) => each === '*' || weak(each) === tag);
}

/** Compared weakly: a proxy may have dropped the mark. */
function weak(tag: string): string {
  return tag.startsWith('W/') ? tag : `W/${tag}`;
}
