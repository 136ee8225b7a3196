import { expect } from '@jest/globals';
import type { Actor } from '@ledger/kernel';
import type { AskOptions, TaskApi } from './task-api.js';

/** A request that is to be refused. */
export interface Attempt extends AskOptions {
  readonly as: Extract<Actor, { readonly kind: 'person' }>;
  readonly path: string;
  readonly body: unknown;
}

/** What it is to be told, and what says in both languages what is wrong; empty where words alone do. */
export interface Refused {
  readonly status: number;
  readonly code: string;
  readonly names: string;
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
  { status, code, names }: Refused,
): Promise<void> {
  const before = await api.house.log.head();
  const details = new Set<unknown>();
  for (const language of ['vi', 'en'] as const) {
    const told = await api.post(as, path, body, { ...options, language });
    expect({ status: told.status, code: told.body['code'] }).toEqual({ status, code });
    expect(told.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
    expect(told.headers.get('content-language')).toBe(language);
    expect(JSON.stringify(told.body)).toContain(names);
    details.add(told.body['detail']);
  }
  expect(details.size).toBe(2);
  expect(await api.house.log.head()).toBe(before);
}
