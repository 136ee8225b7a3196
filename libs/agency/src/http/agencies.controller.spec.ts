import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApi, type TestApi } from '@ledger/command/testing';
import { MemoryEventLog } from '@ledger/event-log';
import { EventRegistry } from '@ledger/kernel';
import { AgencyCommandsModule } from '../agency-commands.module.js';
import { AGENCY_ROOM_EVENTS } from '../domain/events.js';

const as = { agency: 'vpcp', roles: ['administrator'] as const };
const source = { title: 'Nghị quyết về cơ cấu tổ chức', number: '176/2025/QH15' };
const FACTS = { tier: 'central', kind: 'ministry', aliases: [], validFrom: '2025-01-01', source };

const ministry = (id: string, facts: object = {}) => ({
  id,
  name: `Bộ ${id}`,
  shortName: id.toUpperCase(),
  ...FACTS,
  ...facts,
});

describe('the register of agencies over HTTP', () => {
  let api: TestApi;

  beforeAll(async () => {
    const clock = () => '2025-02-20T02:00:00.000Z';
    const registry = new EventRegistry(AGENCY_ROOM_EVENTS);
    const log = new MemoryEventLog({ clock });
    api = await startTestApi({ log, registry, clock, modules: [AgencyCommandsModule] });
    for (const id of ['chinh-phu', 'btttt', 'bkhcn', 'bca', 'bkhdt', 'btc']) {
      await give('agencies', ministry(id));
    }
    await give('agencies', ministry('bcd57', { kind: 'steering-body' }));
  });

  afterAll(() => api.close());

  const give = (path: string, body: object, ifMatch?: string) =>
    api.post(`/v1/${path}`, body, { as, ...(ifMatch !== undefined && { ifMatch }) });

  it('registers under the id that the administrator chose, and says what is open now', async () => {
    const { status, headers, body } = await give(
      'agencies',
      ministry('byt', { parent: 'chinh-phu' }),
    );
    expect({ status, etag: headers.get('etag') }).toEqual({ status: 201, etag: '"0"' });
    expect(headers.get('location')).toBe('/v1/agencies/byt');
    expect(body).toMatchObject({
      id: 'byt',
      events: [{ type: 'agency.registered', effectiveAt: '2024-12-31T17:00:00.000Z' }],
      actions: ['RenameAgency', 'MoveAgency', 'AppointHead', 'EndHeadTerm', 'DissolveAgency'],
    });
  });

  it('refuses a parent that is not registered', async () => {
    const refused = await give('agencies', ministry('bxd', { parent: 'nobody' }));
    expect(refused).toMatchObject({
      status: 404,
      body: { code: 'agency.unknown', errors: [{ pointer: '/parent' }] },
    });
  });

  it('refuses a move below an agency that is below the agency itself', async () => {
    await give('agencies', ministry('cuc', { parent: 'btc' }));
    await give('agencies', ministry('chi-cuc', { parent: 'cuc' }));
    const move = { from: '2025-03-01', parent: 'chi-cuc', source };
    expect(await give('agencies/btc/moves', move)).toMatchObject({
      status: 422,
      body: { code: 'agency.own-ancestor' },
    });
  });

  it('renames, appoints a head and ends the term, each by an event of its own', async () => {
    const renamed = { from: '2025-03-01', name: 'Bộ Công an mới', shortName: 'BCA', source };
    const appointed = { person: 'p-7', beganOn: '2025-01-05', source };
    const ended = { person: 'p-7', to: '2025-02-01', source };
    const answers = [
      await give('agencies/bca/names', renamed),
      await give('agencies/bca/heads', appointed),
      await give('agencies/bca/heads/endings', ended),
    ];
    expect(answers.map(({ body }) => body['events'])).toMatchObject([
      [{ type: 'agency.renamed' }],
      [{ type: 'agency.head-appointed' }],
      [{ type: 'agency.head-term-ended' }],
    ]);
  });

  it('refuses a decision on an agency as it no longer is', async () => {
    const dissolution = { day: '2026-01-01', source };
    const stale = await give('agencies/bca/dissolutions', dissolution, '"0"');
    expect(stale).toMatchObject({ status: 412, body: { code: 'precondition.stale' } });
    expect(await give('agencies/bca/dissolutions', dissolution, '"3"')).toMatchObject({
      status: 200,
      body: { events: [{ type: 'agency.dissolved' }] },
    });
  });

  it('refuses a path whose id cannot be one', async () => {
    expect(await give('agencies/b%20a/moves', { from: '2025-03-01', source })).toMatchObject({
      status: 400,
      body: { code: 'request.invalid', errors: [{ pointer: '/id' }] },
    });
  });

  describe('mergers', () => {
    const terms = {
      predecessors: ['btttt'],
      successor: 'bkhcn',
      day: '2025-03-01',
      exceptions: [{ scope: { by: 'task-group', taskGroup: 'V' }, successor: 'bca', source }],
      source,
    };

    it('are decided, corrected and withdrawn before their day', async () => {
      const decided = await give('mergers', { id: 'm-1', ...terms });
      expect(decided.headers.get('location')).toBe('/v1/mergers/m-1');
      expect(decided).toMatchObject({
        status: 201,
        body: { id: 'm-1', actions: ['CorrectMerger', 'WithdrawMerger'] },
      });
      const corrected = await give('mergers/m-1/corrections', { ...terms, day: '2025-04-01' });
      expect(corrected.body['events']).toMatchObject([{ type: 'agency.merger-corrected' }]);
      const withdrawn = await give('mergers/m-1/withdrawals', { source });
      expect(withdrawn.body).toMatchObject({
        events: [{ type: 'agency.merger-withdrawn' }],
        actions: [],
      });
    });

    it.each([
      ['chooses a member that is missing', { by: 'tasks' }, '/exceptions/0/scope/tasks'],
      [
        'holds a member that it did not choose',
        { by: 'document', document: 'd-1', taskGroup: 'V' },
        '/exceptions/0/scope/taskGroup',
      ],
    ])('are refused where the scope of an exception %s', async (_, scope, pointer) => {
      const wrong = { ...terms, exceptions: [{ scope, successor: 'bca', source }] };
      expect(await give('mergers', { id: 'm-2', ...wrong })).toMatchObject({
        status: 400,
        body: { code: 'request.invalid', errors: [{ pointer }] },
      });
    });

    it('are refused between agencies that are not registered', async () => {
      const refused = await give('mergers', { id: 'm-3', ...terms, successor: 'nobody' });
      expect(refused).toMatchObject({ status: 404, body: { code: 'agency.unknown' } });
    });
  });

  describe('groups', () => {
    const group = { spellings: ['Các bộ'], from: '2025-01-01', source };

    it('are defined by a rule, and refused where it would lead back to them', async () => {
      const defined = await give('groups', {
        id: 'group:ministries',
        name: 'Các bộ',
        rule: 'tier=central and kind in (ministry)',
        ...group,
      });
      expect(defined.headers.get('location')).toBe('/v1/groups/group:ministries');
      expect(defined).toMatchObject({ status: 201, body: { id: 'group:ministries' } });
      await give('groups', { id: 'group:all', name: 'Tất cả', rule: 'group:ministries', ...group });
      const redefined = { from: '2025-03-01', rule: 'group:all', source };
      expect(await give('groups/group:ministries/definitions', redefined)).toMatchObject({
        status: 422,
        body: { code: 'group.cycle' },
      });
    });

    it('take members named one by one, and let them go', async () => {
      await give('groups', { id: 'group:broadcasters', name: 'Các đài', ...group });
      const added = { agency: 'btc', from: '2025-01-01', source };
      const removed = { agency: 'btc', to: '2025-02-01', source };
      const members = 'groups/group:broadcasters/members';
      expect((await give(members, added)).body['events']).toMatchObject([
        { type: 'agency.group-member-added' },
      ]);
      expect((await give(`${members}/endings`, removed)).body['events']).toMatchObject([
        { type: 'agency.group-member-removed' },
      ]);
    });
  });
});
