import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { isRefusal } from '@ledger/kernel';
import {
  ACCEPT,
  asRecorded,
  claimOn,
  logOf,
  on,
  PEOPLE,
  preparedAndSigned,
  storyEvents,
  type TaskStory,
} from '../../testing/index.js';
import {
  openRegisterHouse,
  registerBeginnings,
  type RegisterHouse,
} from '../../testing/register-house.js';
import { dayOf } from '../../testing/sample-facts.js';
import { assigned, REGISTER_STORIES } from '../../testing/register-stories.js';
import type { RegisterOrder, RegisterSort } from './register-question.js';

async function houseOf(...stories: readonly TaskStory[]): Promise<RegisterHouse> {
  const log = await logOf(asRecorded([...registerBeginnings(), ...storyEvents(...stories)]));
  return openRegisterHouse(log, on('2025-07-10'));
}

let house: RegisterHouse;
beforeAll(async () => {
  house = await houseOf(...REGISTER_STORIES);
});
afterAll(() => house.close());

const ids = (rows: readonly { readonly obligation: string }[]) =>
  rows.map(({ obligation }) => obligation).join('');

const found = async (asked: Parameters<RegisterHouse['rows']>[0]) =>
  Array.from(ids(await house.rows(asked)))
    .sort()
    .join('');

describe('the register is narrowed', () => {
  it.each([
    ['by the agency that answers', { agency: 'btttt' }, 'abe'],
    ['by the assigning body', { assigner: 'chinh-phu' }, 'abcde'],
    ['by the source document', { document: 'cv-1' }, 'd'],
    ['by task group', { taskGroup: 'II' }, 'bc'],
    ['by priority', { priority: 'urgent' }, 'b'],
    ['by the tier of the agency', { tier: 'province' }, 'd'],
    ['by status as of now', { status: 'open-overdue' }, 'abe'],
    ['by status as of a past date', { status: 'open-overdue', asOf: '2025-05-31' }, 'be'],
    [
      'by a window of due days, both among it',
      { dueFrom: '2025-05-30', dueTo: '2025-06-30' },
      'ae',
    ],
    ['by what is due from a day on, which is never nothing', { dueFrom: '2025-05-31' }, 'ad'],
    ['by what is due up to a day', { dueTo: '2025-03-31' }, 'b'],
    ['by what is left open', { incomplete: true }, 'd'],
    ['by what leaves nothing open', { incomplete: false }, 'abce'],
    ['by words at an agency', { agency: 'btttt', text: 'so' }, 'abe'],
    ['by several at once', { agency: 'btttt', taskGroup: 'I', dueTo: '2025-06-01' }, 'e'],
  ] as const)('%s', async (_, asked, expected) => {
    expect(await found(asked)).toBe(expected);
  });

  it.each([
    ['chuyen doi so', 'a'],
    ['CHUYỂN đổi Số', 'a'],
    ['de an', 'a'],
    ['ung dung chu ky', 'c'],
    ['so', 'abce'],
    ['mạng AN', 'e'],
    ['the che hoan', 'b'],
    ['phu luc ii', 'abce'],
    ['ke hoach', 'abcde'],
    ['chuyen do', 'a'],
    ['chuy doi', ''],
    ['thiện quốc', ''],
    ["o'; drop & ) | !", ''],
  ])('by words, whatever their accents, case and order: %s', async (text, expected) => {
    expect(await found({ text })).toBe(expected);
  });
});

describe('the register is sorted', () => {
  it.each<[RegisterSort, string]>([
    ['due', 'beadc'],
    ['assigned', 'abcde'],
    ['title', 'edabc'],
    ['number', 'ecbad'],
  ])('by %s, in both directions, through all pages', async (sort, expected) => {
    for (const [descending, ordered] of [
      [false, expected],
      [true, Array.from(expected).reverse().join('')],
    ] as const) {
      expect(await through(house, {}, { sort, descending })).toEqual([
        ordered.slice(0, 2),
        ordered.slice(2, 4),
        ordered.slice(4),
      ]);
      expect(ids(await house.rows({}, { sort, descending }))).toBe(ordered);
    }
  });
});

describe('what holds words', () => {
  it.each<[RegisterSort, readonly string[]]>([
    ['due', ['be', 'ac']],
    ['title', ['ea', 'bc']],
    ['number', ['ec', 'ba']],
  ])('is read through all pages in order, by %s', async (sort, expected) => {
    expect(await through(house, { text: 'so' }, { sort, descending: false })).toEqual(expected);
  });
});

describe('what is open in time', () => {
  /** Handed over ten days before it was due, and with the acceptor since. */
  const held = () =>
    preparedAndSigned(
      assigned('f', '14', {}, { deadline: dayOf('2025-04-30') })
        .on('2025-01-15')
        .by(PEOPLE.officer, { kind: 'Acknowledge', official: null })
        .on('2025-04-20'),
      'c1',
      claimOn('2025-04-19'),
    );
  let waiting: RegisterHouse;
  beforeAll(async () => {
    waiting = await houseOf(...REGISTER_STORIES, held());
  });
  afterAll(() => waiting.close());

  it('is read through all pages in order, what is held beyond its due instant among it', async () => {
    const asked = { status: 'open-in-time', asOf: '2025-05-31' } as const;
    for (const [descending, expected] of [
      [false, ['fa', 'd']],
      [true, ['da', 'f']],
    ] as const) {
      expect(await through(waiting, asked, { sort: 'due', descending })).toEqual(expected);
    }
  });

  it('holds what was held beyond its due instant until its end came, and until that was known', async () => {
    const accepted = await houseOf(held().on('2025-05-28').by(PEOPLE.verifier, ACCEPT));
    const inTime = async (asOf: string, knownAt: string) =>
      ids(await accepted.rows({ status: 'open-in-time', asOf, knownAt }));
    expect(await inTime('2025-05-27', '2025-05-31')).toBe('f');
    expect(await inTime('2025-05-31', '2025-05-27')).toBe('f');
    expect(await inTime('2025-05-31', '2025-05-31')).toBe('');
    await accepted.close();
  });
});

async function through(
  at: RegisterHouse,
  asked: Parameters<RegisterHouse['rows']>[0],
  order: RegisterOrder,
): Promise<readonly string[]> {
  const pages: string[] = [];
  let cursor: string | null = null;
  do {
    const answer = await at.page(asked, { cursor }, order);
    if (isRefusal(answer)) throw new Error(JSON.stringify(answer));
    const { page } = answer;
    pages.push(ids(page.items));
    cursor = page.next;
  } while (cursor !== null);
  return pages;
}
