import { describe, expect, it } from '@jest/globals';
import type { Caller } from './caller.js';
import { VerifiedTokens } from './verified-tokens.js';

const NOW = Date.parse('2025-01-09T02:00:00.000Z');
const IN_AN_HOUR = NOW / 1000 + 3600;

function callerNamed(person: string): Caller {
  const actor = { kind: 'person', person, agency: 'byt', roles: [], capacity: null } as const;
  return { issuer: 'urn:issuer', subject: person, actor };
}

const someone = callerNamed('p-1');

describe('a token that was verified', () => {
  it('tells whose it is for a minute, and then must be verified again', () => {
    let now = NOW;
    const tokens = new VerifiedTokens(() => now);
    tokens.keep('a', someone, IN_AN_HOUR);
    now += 59_999;
    expect(tokens.callerOf('a')).toBe(someone);
    now += 1;
    expect(tokens.callerOf('a')).toBeNull();
    tokens.keep('a', someone, IN_AN_HOUR);
    expect(tokens.callerOf('a')).toBe(someone);
  });

  it('tells it no longer than it is good', () => {
    let now = NOW;
    const tokens = new VerifiedTokens(() => now);
    tokens.keep('a', someone, NOW / 1000 + 10);
    now += 9_999;
    expect(tokens.callerOf('a')).toBe(someone);
    now += 1;
    expect(tokens.callerOf('a')).toBeNull();
  });

  it('tells nothing of any other', () => {
    const tokens = new VerifiedTokens(() => NOW);
    tokens.keep('a', someone, IN_AN_HOUR);
    expect(tokens.callerOf('A')).toBeNull();
  });

  it('is forgotten when there are too many, those first that were verified longest ago', () => {
    const tokens = new VerifiedTokens(() => NOW, 2);
    for (const token of ['a', 'b', 'a', 'c']) tokens.keep(token, callerNamed(token), IN_AN_HOUR);
    expect(['a', 'b', 'c'].map((token) => tokens.callerOf(token)?.subject)).toEqual([
      'a',
      undefined,
      'c',
    ]);
  });
});
