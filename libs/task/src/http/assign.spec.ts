import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ASSIGN_BODY, PEOPLE, TaskApi } from '../testing/index.js';

describe('assigning over HTTP', () => {
  let api: TaskApi;

  beforeAll(async () => {
    api = await TaskApi.start();
  });

  afterAll(() => api.close());

  it('makes a task, says where it is, and what its sender may do next', async () => {
    const { status, headers, body } = await api.post(PEOPLE.assigner, 'tasks', ASSIGN_BODY);
    expect(status).toBe(201);
    expect(headers.get('location')).toBe(`/v1/tasks/${String(body['id'])}`);
    expect(headers.get('etag')).toBe('"0"');
    expect(body).toMatchObject({
      revision: '0',
      events: [{ type: 'task.assigned' }],
      actions: expect.arrayContaining(['Reassign', 'ChangeDeadline', 'Cancel']),
    });
  });

  it('lets the lead receive it', async () => {
    const { body } = await api.taken(PEOPLE.assigner, 'tasks', ASSIGN_BODY);
    const task = String(body['id']);
    const received = await api.taken(PEOPLE.officer, `tasks/${task}/acknowledgements`, {});
    expect(received.body).toMatchObject({
      id: task,
      revision: '1',
      actions: ['AskCoordinator', 'ReportProgress', 'PreparePaper'],
    });
  });
});
