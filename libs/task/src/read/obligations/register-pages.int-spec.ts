import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { MemoryEventLog } from '@ledger/event-log';
import { endOfDay, isRefusal } from '@ledger/kernel';
import { cursorText, type PageRequest } from '@ledger/platform';
import { asRecorded, CANCEL, logOf, on, PEOPLE, storyEvents } from '../../testing/index.js';
import {
  openRegisterHouse,
  registerBeginnings,
  type RegisterHouse,
} from '../../testing/register-house.js';
import { assigned, REGISTER_STORIES } from '../../testing/register-stories.js';
import { dayOf } from '../../testing/sample-facts.js';
import { WHOLE_REGISTER } from './register-filter.js';
import { registerList } from './register-list.js';
import type { RegisterOrder } from './register-question.js';

let log: MemoryEventLog;
let house: RegisterHouse;
beforeAll(async () => {
  log = await logOf(asRecorded([...registerBeginnings(), ...storyEvents(...REGISTER_STORIES)]));
  house = await openRegisterHouse(log, on('2025-07-10'));
});
afterAll(() => house.close());

const ids = (rows: readonly { readonly obligation: string }[]) =>
  rows.map(({ obligation }) => obligation).join('');

type Asked = Parameters<RegisterHouse['page']>[0];

async function opened(asked: Asked, request?: Partial<PageRequest>, order?: RegisterOrder) {
  const answer = await house.page(asked, request, order);
  if (isRefusal(answer)) throw new Error(JSON.stringify(answer));
  return answer;
}

describe('pages of one cursor', () => {
  it('show one state although events keep arriving, and any later K or T shows them', async () => {
    const first = await opened({});
    expect(ids(first.page.items)).toBe('be');
    const meanwhile = REGISTER_STORIES[0]!.on('2025-07-01').by(PEOPLE.assigner, CANCEL);
    const more = assigned('bb', '14', { title: 'Mới' }, { deadline: dayOf('2025-04-30') });
    await log.ingest(await log.head(), asRecorded([...meanwhile.sealed.slice(1), ...more.sealed]));
    await house.follow();
    const second = await opened({}, { cursor: first.page.next });
    expect(second.page.pin).toEqual(first.page.pin);
    expect(second.page.items.map(({ obligation, status }) => [obligation, status])).toEqual([
      ['a', 'open-overdue'],
      ['d', 'open-in-time'],
    ]);
    const rows = await house.rows({});
    expect(rows.map(({ obligation, status }) => [obligation, status]).slice(0, 4)).toEqual([
      ['b', 'open-overdue'],
      ['bb', 'open-overdue'],
      ['e', 'open-overdue'],
      ['a', 'cancelled'],
    ]);
  });

  it('are refused under a cursor that was altered, is foreign, or is of another view', async () => {
    const { page } = await opened({});
    const cursor = page.next;
    const refused = async (asked: Asked, request: Partial<PageRequest>, order?: RegisterOrder) => {
      const answer = await house.page(asked, request, order);
      return isRefusal(answer) ? answer.refused : 'shown';
    };
    expect(await refused({}, { cursor })).toBe('shown');
    for (const other of [{ agency: 'btttt' }, { asOf: '2025-05-31' }, { knownAt: '2025-05-31' }]) {
      expect(await refused(other, { cursor })).toBe('cursor.other-list');
    }
    const descending = { sort: 'due', descending: true } as const;
    expect(await refused({}, { cursor }, descending)).toBe('cursor.other-list');
    const list = registerList({ filter: WHOLE_REGISTER }, { sort: 'due', descending: false });
    const foreign = cursorText(list, { ...page.pin, log: 'another', after: ['infinity', 'a'] });
    expect(await refused({}, { cursor: foreign })).toBe('cursor.foreign-log');
    const content = JSON.parse(Buffer.from(cursor!, 'base64url').toString()) as object;
    const altered = { ...content, after: ['nonsense', 'a'] };
    for (const text of ['nonsense', Buffer.from(JSON.stringify(altered)).toString('base64url')]) {
      expect(await refused({}, { cursor: text })).toBe('cursor.unreadable');
    }
  });
});

describe('a view of the register', () => {
  it('tells from when it is seen, and that it looks ahead where T lies after K', async () => {
    const { view } = await opened({ asOf: '2025-03-31', knownAt: '2025-01-10' });
    expect(view).toMatchObject({ forecast: true, knownAt: endOfDay('2025-01-10') });
    expect(view.pin.asOf).toBe(endOfDay('2025-03-31'));
    expect(ids(await house.rows({ asOf: '2025-03-31', knownAt: '2025-01-10' }))).toBe('ba');
    const { position } = view.pin;
    const same = await opened({ asOf: '2025-03-31', position: String(position) });
    expect(same.page.items).toEqual(
      (await opened({ asOf: '2025-03-31', knownAt: '2025-01-10' })).page.items,
    );
    expect((await opened({ asOf: '2025-03-31' })).view.forecast).toBe(false);
  });

  it('at a position alone is as of when that was recorded', async () => {
    const { view } = await opened({ position: '8' });
    expect(view.pin.asOf).toBe(view.knownAt);
    expect(view.forecast).toBe(false);
  });

  it.each([
    [{ knownAt: '2024-01-01' }, 'register.nothing-recorded'],
    [{ position: '0' }, 'register.nothing-recorded'],
    [{ position: '9999' }, 'position.beyond-head'],
    [{ position: '1', knownAt: '2025-01-10' }, 'replay.point-ambiguous'],
    [{ asOf: '31/6/2025' }, 'as-of.unreadable'],
    [{ knownAt: '2025-02-30' }, 'as-of.unreadable'],
    [{ dueFrom: '2025-06-30', dueTo: '2025-06-29' }, 'register.window-reversed'],
    [{ agency: 'nobody' }, 'agency.unknown'],
    [{ assigner: 'nobody' }, 'agency.unknown'],
    [{ document: 'nothing' }, 'document.not-found'],
  ])('is refused for %j', async (asked, code) => {
    expect(await house.page(asked)).toMatchObject({ refused: code });
  });

  it('waits for a position that must be seen, and holds no more than a page may', async () => {
    const notBefore = (await log.head()) + 1n;
    for (const asked of [{}, { knownAt: '2025-01-10' }]) {
      expect(await house.page(asked, { notBefore })).toMatchObject({
        refused: 'projection.behind',
      });
    }
    expect(await house.page({}, { limit: 201 })).toMatchObject({ refused: 'read.size-invalid' });
  });
});
