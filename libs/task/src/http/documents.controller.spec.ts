import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ASSIGNMENT_BODY, PEOPLE, TaskApi } from '../testing/index.js';

const { assigner, officer } = PEOPLE;
const CONTENT = {
  number: '03/NQ-CP',
  date: '2025-01-09',
  issuer: 'chinh-phu',
  title: 'Chương trình hành động',
  clauses: ['Phụ lục II'],
};

describe('source documents over HTTP', () => {
  let api: TaskApi;

  beforeAll(async () => {
    api = await TaskApi.start();
  });

  afterAll(() => api.close());

  it('are registered under an id of their own, and can then be cited and corrected', async () => {
    const told = await api.post(assigner, 'documents', { content: CONTENT });
    const id = String(told.body['id']);
    expect(told).toMatchObject({ status: 201, body: { actions: ['CorrectDocument'] } });
    expect(told.headers.get('location')).toBe(`/v1/documents/${id}`);
    const [{ id: event }] = told.body['events'] as [{ id: string }];
    const correction = { event, content: { ...CONTENT, title: 'Sửa' }, grounds: 'Lỗi đánh máy' };
    const corrected = await api.taken(assigner, `documents/${id}/corrections`, correction);
    expect(corrected.body['events']).toMatchObject([{ type: 'document.corrected' }]);
    const authority = { document: id, clause: 'Phụ lục II' };
    await api.assigned({ assignment: { ...ASSIGNMENT_BODY, authority } });
  });

  it('may be a conclusion that gets its number later', async () => {
    const content = { ...CONTENT, number: null };
    const told = await api.taken(assigner, 'documents', { form: 'session-conclusion', content });
    expect(told.body['actions']).toEqual(['AddDocumentNumber', 'CorrectDocument']);
    const path = `documents/${String(told.body['id'])}/numbers`;
    const numbered = await api.taken(assigner, path, { number: '15/TB-VPCP' });
    expect(numbered.body['actions']).toEqual(['CorrectDocument']);
  });

  it.each<[string, Parameters<TaskApi['post']>, number, string]>([
    [
      'an unknown issuer',
      [assigner, 'documents', { content: { ...CONTENT, issuer: 'x' } }],
      422,
      'task.agency-unknown',
    ],
    [
      'no number',
      [assigner, 'documents', { content: { ...CONTENT, number: null } }],
      422,
      'document.number-missing',
    ],
    [
      'a registrar who may not',
      [officer, 'documents', { content: CONTENT }],
      403,
      'task.role-missing',
    ],
    [
      'an id that nothing has',
      [assigner, 'documents/none/numbers', { number: '1' }],
      404,
      'document.not-found',
    ],
  ])('are refused with %s', async (_, request, status, code) => {
    expect(await api.post(...request)).toMatchObject({ status, body: { code } });
  });
});
