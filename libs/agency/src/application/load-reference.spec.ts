import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { MemoryEventLog } from '@ledger/event-log';
import { EventRegistry, isRefusal } from '@ledger/kernel';
import { AGENCY_ROOM_EVENTS } from '../domain/events.js';
import { HOUSE_ITEMS, REFERENCE_BEGIN } from '../domain/reference/house-items.js';
import {
  agencyItems,
  citationOfFile,
  groupItems,
  type ReferenceItem,
} from '../domain/reference/reference-item.js';
import { REFERENCE_FOLDER } from '../testing/reference-rows.js';
import { ReferenceLoader, type LoadProgress } from './load-reference.js';

const source = citationOfFile('agencies.csv');
const text = (file: string) => readFileSync(join(REFERENCE_FOLDER, file), 'utf8');

function house() {
  const clock = () => '2025-07-15T02:00:00.000Z';
  const log = new MemoryEventLog({ clock });
  const registry = new EventRegistry(AGENCY_ROOM_EVENTS);
  return { log, loader: new ReferenceLoader({ log, registry, clock }) };
}

function taken<T extends object>(value: T): Exclude<T, { refused: unknown }> {
  if (isRefusal(value)) throw new Error(value.refused);
  return value as Exclude<T, { refused: unknown }>;
}

const agencies = taken(agencyItems(text('agencies.csv'), source));
const groups = taken(groupItems(text('groups.csv'), { from: REFERENCE_BEGIN, source }));
const EVERYTHING: readonly ReferenceItem[] = [...HOUSE_ITEMS, ...agencies, ...groups];

describe('loading reference facts', () => {
  it('records all of them once, and nothing when loaded again', async () => {
    const { log, loader } = house();
    const first = await loader.load(EVERYTHING);
    expect(first).toEqual({ recorded: EVERYTHING.length, alreadyThere: 0, refused: [] });
    const head = await log.head();
    expect(await loader.load(EVERYTHING)).toEqual({
      recorded: 0,
      alreadyThere: EVERYTHING.length,
      refused: [],
    });
    expect(await log.head()).toBe(head);
  });

  it('goes on where a load broke off', async () => {
    const { loader } = house();
    await loader.load(agencies.slice(0, 40));
    expect(await loader.load(agencies)).toMatchObject({
      recorded: agencies.length - 40,
      alreadyThere: 40,
    });
  });

  it('names each fact that contradicts what is recorded, and records the others', async () => {
    const { loader } = house();
    await loader.load(taken(agencyItems(text('agencies.csv'), source)).slice(0, 2));
    const changed = text('agencies.csv').replace('bqp,Bộ Quốc phòng', 'bqp,Bộ Quốc phòng mới');
    const summary = await loader.load(taken(agencyItems(changed, source)));
    expect(summary.refused).toMatchObject([
      {
        subject: 'bqp',
        refusal: { refused: 'agency.already-registered', params: { field: 'name' } },
      },
    ]);
    expect(summary).toMatchObject({ recorded: agencies.length - 2, alreadyThere: 1 });
  });

  it('records nothing where a row cannot be read, and names every such row', async () => {
    const { log, loader } = house();
    const broken = text('agencies.csv')
      .replace('bqp,Bộ Quốc phòng,BQP,central', 'bqp,Bộ Quốc phòng,BQP,middle')
      .replace('bca,Bộ Công an', 'BCA,Bộ Công an');
    const { recorded, refused } = await loader.load(taken(agencyItems(broken, source)));
    expect(recorded).toBe(0);
    expect(refused.map(({ subject }) => subject)).toEqual(['bqp', 'BCA']);
    expect(await log.head()).toBe(0n);
  });

  it('tells how far it is', async () => {
    const steps: LoadProgress[] = [];
    await house().loader.load(groups, (progress) => steps.push(progress));
    expect(steps).toEqual(groups.map((_, n) => ({ done: n + 1, total: groups.length })));
  });
});
