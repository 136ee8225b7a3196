import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ADMINISTRATOR, ExampleStories, TaskApi } from '@ledger/task/testing';

describe('the examples of commands on agencies', () => {
  let api: TaskApi;
  let stories: ExampleStories;

  beforeAll(async () => {
    api = (await TaskApi.start()).on('2026-01-05');
    stories = await ExampleStories.over(api);
  });

  afterAll(() => api.close());

  const send = async (path: string, id = '', changes: object = {}) =>
    String((await stories.send(ADMINISTRATOR, path, { ids: { id }, changes })).body['id']);

  it('register an agency, change it, merge it and end it', async () => {
    const agency = await send('agencies');
    await send('agencies/{id}/names', agency);
    await send('agencies/{id}/moves', agency);
    await send('agencies/{id}/heads', agency);
    await send('agencies/{id}/heads/endings', agency);
    const merger = await send('mergers');
    await send('mergers/{id}/corrections', merger);
    await send('mergers/{id}/withdrawals', merger);
    await send('agencies/{id}/dissolutions', agency);
  });

  it('define a group, and say who belongs to it', async () => {
    const group = await send('groups');
    await send('groups/{id}/members', group);
    await send('groups/{id}/members/endings', group);
    await send('groups/{id}/definitions', group);
  });

  it('seat a member of a steering body, and record where people serve', async () => {
    const steering = { id: 'bcd57', kind: 'steering-body', validFrom: '2025-01-01' };
    const body = await send('agencies', '', steering);
    await send('steering-bodies/{id}/members', body);
    await send('steering-bodies/{id}/members/endings', body);
    await send('persons/{id}/services', 'p-4f1c');
    await send('persons/{id}/services/endings', 'p-4f1c');
  });

  it('announce days, take them back, and adopt terms', async () => {
    await send('calendar/announcements');
    await send('calendar/revocations');
    await send('terms');
  });

  it('leave no command without one', () => {
    expect(stories.unsent(/^(?!tasks|documents)/)).toEqual([]);
  });
});
