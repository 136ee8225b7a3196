import { describe, expect, it } from '@jest/globals';
import { refuse, type Refusal } from '@ledger/kernel';
import { refusedParts, type GivenRequest } from './refused-parts.js';

const ENDED = refuse('task.agency-ended', {
  field: 'lead',
  agency: 'btttt',
  ended: '2025-03-01',
  successor: 'bkhcn',
});
const STALE = refuse('precondition.stale', { stream: 'task-1', seen: '3', actual: '4' });
const FOREIGN = refuse('task.foreign-agency', { action: 'Accept', agency: 'bca', entitled: [] });
const MISSING = refuse('task.field-missing', { field: 'content.number' });
const PENDING = refuse('task.extension-pending', { request: 'x1' });
const UNKNOWN = refuse('task.unknown-in-task', { field: 'claim', id: 'c1' });

function parts(refusal: Refusal, request: Partial<GivenRequest> = {}) {
  return refusedParts(refusal, { body: null, parameters: {}, within: '', ...request });
}

describe('what of a request has to change', () => {
  it('are the members that hold what is refused, wherever they are', () => {
    const body = { verifier: 'btttt', leads: ['bca', 'btttt'], assignment: { 'a/b': 'btttt' } };
    expect(parts(ENDED, { body })).toEqual(['/verifier', '/leads/1', '/assignment/a~1b']);
  });

  it('is the parameter that holds it, where the body does not', () => {
    expect(parts(UNKNOWN, { body: {}, parameters: { id: 't-1', request: 'c1' } })).toEqual([
      '/request',
    ]);
  });

  it('is the field of the refusal, where nothing that was given holds it', () => {
    expect(parts(ENDED, { body: { title: 'x' } })).toEqual(['/lead']);
    expect(parts(MISSING)).toEqual(['/content/number']);
  });

  it('is a header where the refusal is about one', () => {
    expect(parts(FOREIGN)).toEqual(['/Authorization']);
    expect(parts(STALE)).toEqual(['/If-Match']);
  });

  it('is the request as a whole where it is nothing in particular', () => {
    expect(parts(PENDING, { body: { deadline: '31/7/2025' } })).toEqual(['']);
  });

  it('lies within the item that was refused, but for the headers of the whole request', () => {
    const item = { body: { lead: 'btttt' }, within: '/items/7' };
    expect(parts(ENDED, item)).toEqual(['/items/7/lead']);
    expect(parts(MISSING, item)).toEqual(['/items/7/content/number']);
    expect(parts(STALE, item)).toEqual(['/items/7/ifMatch']);
    expect(parts(PENDING, item)).toEqual(['/items/7']);
    expect(parts(FOREIGN, item)).toEqual(['/Authorization']);
  });

  it('is not looked for in a body that is no JSON', () => {
    class Stream {
      readonly self = this;
      readonly agency = 'btttt';
    }
    expect(parts(ENDED, { body: new Stream() })).toEqual(['/lead']);
  });
});
