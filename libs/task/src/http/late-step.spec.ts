import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { localDate } from '@ledger/kernel';
import {
  ACCEPT_BODY,
  ASSIGN_BODY,
  claimBody,
  EXTENSION_BODY,
  PEOPLE,
  TaskApi,
} from '../testing/index.js';

const { assigner, importer, verifier } = PEOPLE;

describe('a step that is entered late over HTTP', () => {
  let api: TaskApi;

  beforeAll(async () => {
    api = await TaskApi.start();
  });

  afterAll(() => api.close());

  const late = (effectiveAt: string) => ({ late: { effectiveAt, document: 'cv-1' } });

  it('holds from the last moment of the day that its document gives', async () => {
    const body = { ...ASSIGN_BODY, ...late('2025-01-09') };
    const told = await api.on('2025-07-15').taken(assigner, 'tasks', body);
    const [event] = told.body['events'] as { effectiveAt: string }[];
    expect(event?.effectiveAt).toBe('2025-01-09T16:59:59.999Z');
    expect(localDate(event?.effectiveAt ?? '')).toBe('2025-01-09');
  });

  it('holds from the instant, where one is given', async () => {
    const body = { ...ASSIGN_BODY, ...late('2025-01-09T02:00:00.000Z') };
    const told = await api.on('2025-07-15').taken(importer, 'tasks', {
      ...body,
      assigner: 'chinh-phu',
    });
    expect(told.body['events']).toMatchObject([{ effectiveAt: '2025-01-09T02:00:00.000Z' }]);
  });

  it('may be a hand-over on the last day in time, accepted by another person', async () => {
    const body = { ...ASSIGN_BODY, ...late('2025-01-09') };
    const { body: made } = await api.on('2025-07-15').taken(assigner, 'tasks', body);
    const task = `tasks/${String(made['id'])}`;
    const claim = { ...claimBody('2025-06-30'), ...late('2025-06-30') };
    const told = await api.taken(assigner, `${task}/completion-claims`, claim);
    const { id, hash } = told.body['paper'] as { id: string; hash: null };
    expect(hash).toBeNull();
    const accept = { claim: id, ...ACCEPT_BODY };
    await api.taken(verifier, `${task}/acceptances`, accept, { seen: 1 });
    const { occurrences, completion } = await api.house.obligation(String(made['id']));
    expect({ occurrences, handedOverAt: completion?.handedOverAt }).toEqual({
      occurrences: [],
      handedOverAt: '2025-06-30T16:59:59.999Z',
    });
  });

  it('may be a request for more time', async () => {
    const body = { ...ASSIGN_BODY, ...late('2025-01-09') };
    const { body: made } = await api.on('2025-07-15').taken(assigner, 'tasks', body);
    const request = { ...EXTENSION_BODY, ...late('2025-06-20') };
    const path = `tasks/${String(made['id'])}/extension-requests`;
    const told = await api.taken(assigner, path, request);
    expect(told.body['events']).toMatchObject([{ type: 'task.extension-requested' }]);
  });

  it.each([
    [
      'a date that does not exist',
      { effectiveAt: '2025-02-30', document: 'cv-1' },
      '/late/effectiveAt',
    ],
    ['no document', { effectiveAt: '2025-01-09' }, '/late/document'],
    ['no time', { document: 'cv-1' }, '/late/effectiveAt'],
  ])('is refused with %s', async (_, entry, pointer) => {
    const told = await api.post(assigner, 'tasks', { ...ASSIGN_BODY, late: entry });
    expect(told).toMatchObject({ status: 400, body: { errors: [{ pointer }] } });
  });

  it('is refused where the day has not ended', async () => {
    api.on('2025-07-15');
    const told = await api.post(assigner, 'tasks', { ...ASSIGN_BODY, ...late('2025-07-15') });
    expect(told).toMatchObject({ status: 422, body: { code: 'task.late-entry-not-earlier' } });
  });
});
