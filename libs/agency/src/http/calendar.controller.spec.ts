import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApi, type TestApi } from '@ledger/command/testing';
import { MemoryEventLog } from '@ledger/event-log';
import { EventRegistry } from '@ledger/kernel';
import { AgencyCommandsModule } from '../agency-commands.module.js';
import { AGENCY_ROOM_EVENTS } from '../domain/events.js';

const administrator = { agency: 'vpcp', roles: ['administrator'] as const };
const source = { title: 'Thông báo nghỉ Tết 2025', number: '6150/TB', date: '2024-12-03' };
const tet = {
  holidays: [{ date: '2025-01-29', occasion: 'Tết Nguyên đán' }],
  swapDays: [],
  completeYears: [],
  source,
};

describe('the calendar over HTTP', () => {
  let api: TestApi;

  beforeAll(async () => {
    const clock = () => '2025-01-09T02:00:00.000Z';
    const registry = new EventRegistry(AGENCY_ROOM_EVENTS);
    const log = new MemoryEventLog({ clock });
    api = await startTestApi({ log, registry, clock, modules: [AgencyCommandsModule] });
  });

  afterAll(() => api.close());

  it('records what is announced and answers with revision, ETag and position', async () => {
    const { status, headers, body } = await api.post('/v1/calendar/announcements', tet, {
      as: administrator,
    });
    expect(status).toBe(200);
    expect(headers.get('etag')).toBe('"0"');
    expect(body).toMatchObject({
      id: 'vn',
      revision: '0',
      position: '1',
      events: [{ type: 'agency.days-announced', effectiveAt: '2024-12-02T17:00:00.000Z' }],
    });
  });

  it('answers a repeat with the same, and the key with another body by a refusal', async () => {
    const key = 'once-only';
    const day = { ...tet, holidays: [{ date: '2025-01-30', occasion: 'Tết Nguyên đán' }] };
    const first = await api.post('/v1/calendar/announcements', day, { as: administrator, key });
    const again = await api.post('/v1/calendar/announcements', day, { as: administrator, key });
    expect(again.body).toEqual(first.body);
    const other = await api.post('/v1/calendar/announcements', tet, { as: administrator, key });
    expect(other).toMatchObject({ status: 422, body: { code: 'idempotency.body-differs' } });
  });

  it('refuses whoever does not keep the calendar', async () => {
    const as = { agency: 'byt', roles: ['lead-officer'] as const };
    const { status, body } = await api.post('/v1/calendar/announcements', tet, { as });
    expect({ status, code: body['code'] }).toEqual({ status: 403, code: 'authority.role-missing' });
  });

  it('names every member that is wrong, with what it must be', async () => {
    const wrong = {
      ...tet,
      holidays: [{ date: '2025-02-30', occasion: ' ' }, 7],
      swapDays: null,
      colour: 'red',
      source: { ...source, date: null },
    };
    const { status, body } = await api.post('/v1/calendar/announcements', wrong, {
      as: administrator,
    });
    expect({ status, code: body['code'] }).toEqual({ status: 400, code: 'request.invalid' });
    const errors = body['errors'] as { pointer: string; detail: string }[];
    expect(errors.map(({ pointer }) => pointer).sort()).toEqual([
      '/colour',
      '/holidays/0/date',
      '/holidays/0/occasion',
      '/holidays/1',
      '/source/date',
      '/swapDays',
    ]);
    expect(errors.find(({ pointer }) => pointer === '/source/date')?.detail).toBe(
      'It must be a date that exists, as YYYY-MM-DD.',
    );
  });
});
