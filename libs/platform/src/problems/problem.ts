import type { Refusal, RefusalCode } from '@ledger/kernel';
import type { Language } from '../language/language.js';
import { valueInWords } from './parameter-words.js';
import { PROBLEMS } from './problem-table.js';
import { refusedParts, type GivenRequest } from './refused-parts.js';

/** One part of a request that cannot be taken. */
export interface ProblemPart {
  /** JSON Pointer (RFC 6901) into the body, empty for all of it; or `/name` of a parameter or a header. */
  readonly pointer: string;
  /** What is wrong with it and what to do about it. */
  readonly detail: string;
}

/** `application/problem+json` (RFC 9457) with the extension members that clients act on. */
export interface Problem {
  /** URI reference that identifies the kind of problem; stable across languages and releases. */
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly instance: string;
  readonly code: RefusalCode;
  readonly traceId: string;
  /** Never empty where the request itself was refused. */
  readonly errors: readonly ProblemPart[];
}

/** Where and for whom a problem occurred. */
export interface Occurrence {
  readonly language: Language;
  readonly traceId: string;
  /** URI reference of the request that was refused. */
  readonly instance: string;
  readonly request: GivenRequest;
  /** What is wrong member by member, where more is known of it than the refusal says. */
  readonly errors?: readonly ProblemPart[];
}

/** From here on a refusal is not about the request. */
const SERVER_ERROR = 500;

export function problemType(code: RefusalCode): string {
  return `/problems/${code}`;
}

export function toProblem(refusal: Refusal, occurrence: Occurrence): Problem {
  const { language, traceId, instance, request } = occurrence;
  const { status, title } = PROBLEMS[refusal.refused];
  const detail = describeRefusal(refusal, language);
  const parts = status < SERVER_ERROR ? refusedParts(refusal, request) : [];
  return {
    type: problemType(refusal.refused),
    title: title[language],
    status,
    detail,
    instance,
    code: refusal.refused,
    traceId,
    errors: occurrence.errors ?? parts.map((pointer) => ({ pointer, detail })),
  };
}

/** What happened and what to do about it, as one or two sentences for people. */
export function describeRefusal({ refused, params }: Refusal, language: Language): string {
  const values = new Map<string, unknown>(Object.entries(params));
  return PROBLEMS[refused].detail[language].replaceAll(PLACEHOLDER, (_, name: string) =>
    inWords(name, values.get(name), language),
  );
}

const PLACEHOLDER = /\{(\w+)\}/g;

function inWords(name: string, value: unknown, language: Language): string {
  if (Array.isArray(value)) {
    return value.map((item) => inWords(name, item, language)).join(', ');
  }
  if (name === CAUSE) return titleOf(String(value), language);
  return valueInWords(name, String(value))[language];
}

/** The parameter that carries the code of another refusal, which is the cause of this one. */
const CAUSE = 'problem';

function titleOf(code: string, language: Language): string {
  return code in PROBLEMS ? PROBLEMS[code as RefusalCode].title[language] : code;
}
