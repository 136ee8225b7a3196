import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApi, type TestApi } from '@ledger/command/testing';
import { MemoryEventLog } from '@ledger/event-log';
import { EventRegistry } from '@ledger/kernel';
import { AgencyCommandsModule } from '../agency-commands.module.js';
import { AGENCY_ROOM_EVENTS } from '../domain/events.js';
import { HOUSE_TERMS } from '../domain/terms/house-terms.seed.js';

const as = { agency: 'vpcp', roles: ['administrator'] as const };
const source = { title: 'Quyết định về nhân sự' };

describe('people and terms over HTTP', () => {
  let api: TestApi;

  beforeAll(async () => {
    const clock = () => '2025-02-20T02:00:00.000Z';
    const registry = new EventRegistry(AGENCY_ROOM_EVENTS);
    const log = new MemoryEventLog({ clock });
    api = await startTestApi({ log, registry, clock, modules: [AgencyCommandsModule] });
    for (const [id, kind] of [
      ['bkhcn', 'ministry'],
      ['bcd57', 'steering-body'],
    ]) {
      const facts = { tier: 'central', kind, aliases: [], validFrom: '2025-01-01', source };
      await give('agencies', { id, name: id, shortName: id, ...facts });
    }
  });

  afterAll(() => api.close());

  const give = (path: string, body: object) => api.post(`/v1/${path}`, body, { as });

  it('seats a member of a steering body, and ends the membership', async () => {
    const seated = { person: 'p-1', post: 'Ủy viên', agency: 'bkhcn', from: '2025-01-20', source };
    expect(await give('steering-bodies/bcd57/members', seated)).toMatchObject({
      status: 200,
      body: { id: 'bcd57', events: [{ type: 'agency.steering-member-seated' }] },
    });
    const ended = { person: 'p-1', to: '2025-02-01', source };
    expect(await give('steering-bodies/bcd57/members/endings', ended)).toMatchObject({
      status: 200,
      body: { events: [{ type: 'agency.steering-member-left' }] },
    });
  });

  it('refuses a seat in what is no steering body', async () => {
    const seat = { person: 'p-1', post: 'Ủy viên', from: '2025-01-20', source };
    expect(await give('steering-bodies/bkhcn/members', seat)).toMatchObject({
      body: { code: 'steering.not-a-body' },
    });
  });

  it('records where a person serves, and until when', async () => {
    const begun = { agency: 'bkhcn', from: '2025-01-01', source };
    expect(await give('persons/p-1/services', begun)).toMatchObject({
      status: 200,
      body: { id: 'p-1', events: [{ type: 'agency.service-begun' }] },
    });
    expect(
      await give('persons/p-1/services/endings', { agency: 'bkhcn', to: '2025-02-01', source }),
    ).toMatchObject({ status: 200, body: { events: [{ type: 'agency.service-ended' }] } });
  });

  it('adopts terms as a whole, and names the one that is out of range', async () => {
    const terms = { ...HOUSE_TERMS, objectiveCauseConfirmedBy: null };
    const wrong = { ...terms, workingDays: { ...terms.workingDays, accept: 0 } };
    expect(await give('terms', { from: '2025-01-01', terms: wrong, source })).toMatchObject({
      status: 400,
      body: { errors: [{ pointer: '/terms/workingDays/accept' }] },
    });
    expect(await give('terms', { from: '2025-01-01', terms, source })).toMatchObject({
      status: 200,
      body: { id: 'terms', events: [{ type: 'agency.terms-adopted' }] },
    });
  });

  it('refuses terms that leave the confirmation of causes to an unknown agency', async () => {
    const terms = { ...HOUSE_TERMS, objectiveCauseConfirmedBy: 'nobody' };
    expect(await give('terms', { from: '2025-03-01', terms, source })).toMatchObject({
      status: 404,
      body: { code: 'agency.unknown' },
    });
  });
});
