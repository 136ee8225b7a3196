import { expect } from '@jest/globals';
import type { Actor } from '@ledger/kernel';
import type { ProblemPart } from '@ledger/platform';
import type { AskOptions, TaskApi } from './task-api.js';

/** A request that is to be refused. */
export interface Attempt extends AskOptions {
  readonly as: Extract<Actor, { readonly kind: 'person' }>;
  readonly path: string;
  readonly body: unknown;
}

/** What it is to be told. */
export interface Refused {
  readonly status: number;
  readonly code: string;
  /** Pointers to what has to change of the request. */
  readonly at: readonly string[];
  /** What says in both languages what is wrong; left out where words alone do. */
  readonly names?: string;
}

/** A name, what is expected, and what leads up to the attempt. */
export type RefusalCase = readonly [
  name: string,
  refused: Refused,
  attempt: (api: TaskApi) => Attempt | Promise<Attempt>,
];

/** Sends the attempt in both languages: each is told as a problem, and nothing is recorded. */
export async function expectRefused(
  api: TaskApi,
  { as, path, body, ...options }: Attempt,
  { status, code, at, names = '' }: Refused,
): Promise<void> {
  const before = await api.house.log.head();
  const details = new Set<unknown>();
  for (const language of ['vi', 'en'] as const) {
    const told = await api.post(as, path, body, { ...options, language });
    expect({ status: told.status, code: told.body['code'] }).toEqual({ status, code });
    expect(told.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
    expect(told.headers.get('content-language')).toBe(language);
    expect(JSON.stringify(told.body)).toContain(names);
    const errors = told.body['errors'] as readonly ProblemPart[];
    expect(errors.map(({ pointer }) => pointer)).toEqual(at);
    details.add(errors.map(({ detail }) => detail).join(' '));
  }
  expect(details.size).toBe(2);
  expect(await api.house.log.head()).toBe(before);
}
