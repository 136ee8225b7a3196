import { describe, expect, it } from '@jest/globals';
import type { AnnounceDays } from '@ledger/agency';
import { CANCEL, dayOf, PEOPLE, SAMPLE_ASSIGN, SettledHouse } from '../../testing/index.js';

const { assigner } = PEOPLE;
const SOURCE = { title: 'Thông báo', number: '1/TB', issuer: 'Bộ Nội vụ' };

/** The government gives the last of June off. */
const OFF: AnnounceDays = {
  type: 'AnnounceDays',
  holidays: [{ date: '2025-06-30', occasion: 'Nghỉ hoán đổi' }],
  swapDays: [],
  completeYears: [],
  source: { ...SOURCE, date: '2025-03-03' },
};

const lastDay = async (at: SettledHouse, id: string) => (await at.obligation(id)).term.due?.lastDay;

async function assigned() {
  const at = await SettledHouse.with('btttt', 'bkhcn', 'bca');
  const june = await at.on('2025-01-09').by(assigner, 'june', SAMPLE_ASSIGN);
  const july = await at.by(assigner, 'july', { ...SAMPLE_ASSIGN, deadline: dayOf('2025-07-15') });
  const closed = await at.by(assigner, 'closed', SAMPLE_ASSIGN);
  await at.by(assigner, 'closed', CANCEL);
  await at.settle();
  return { at, june, july, closed };
}

describe('a changed calendar', () => {
  it('moves the due instants that are still ahead, by an event of the process', async () => {
    const { at, june, july, closed } = await assigned();
    await at.on('2025-03-10').calendar(OFF);
    await at.settle();
    expect(await lastDay(at, june)).toBe('2025-07-01');
    expect(await lastDay(at, july)).toBe('2025-07-15');
    expect(await lastDay(at, closed)).toBe('2025-06-30');
    expect((await at.byProcess(june)).at(-1)).toMatchObject({
      type: 'task.due-instant-moved',
      meta: { actor: { kind: 'process', process: 'calendar' } },
    });
    expect(await at.repeat()).toBe(0n);
  });

  it('moves them back when the days are revoked', async () => {
    const { at, june } = await assigned();
    await at.on('2025-03-10').calendar(OFF);
    await at.settle();
    const source = { ...SOURCE, date: '2025-04-01' };
    await at.on('2025-04-07').calendar({ type: 'RevokeDays', dates: ['2025-06-30'], source });
    await at.settle();
    expect(await lastDay(at, june)).toBe('2025-06-30');
  });

  it('also moves what was decided on the calendar before and recorded after', async () => {
    const at = await SettledHouse.with('btttt', 'bkhcn', 'bca');
    await at.settle();
    at.on('2025-03-10').log.interruptOnce(async () => {
      await at.calendar(OFF);
      await at.settle();
    });
    const june = await at.by(assigner, 'june', SAMPLE_ASSIGN);
    expect(await lastDay(at, june)).toBe('2025-06-30');
    await at.settle();
    expect(await lastDay(at, june)).toBe('2025-07-01');
    expect(at.refusals).toEqual([]);
  });

  it('leaves an instant that has passed as it was', async () => {
    const { at, june } = await assigned();
    await at.on('2025-07-02').calendar(OFF);
    await at.settle();
    expect(await lastDay(at, june)).toBe('2025-06-30');
  });

  it('moves what lies in a year that is complete only now', async () => {
    const { at } = await assigned();
    const command = { ...SAMPLE_ASSIGN, deadline: dayOf('2026-05-01') };
    const id = await at.by(assigner, 'next', command);
    expect(await lastDay(at, id)).toBe('2026-05-01');
    const holidays = [{ date: '2026-02-16', occasion: 'Tết Âm lịch' }];
    await at.on('2025-10-20').calendar({
      ...OFF,
      holidays,
      completeYears: [2026],
      source: { ...SOURCE, date: '2025-10-16' },
    });
    await at.settle();
    expect(await lastDay(at, id)).toBe('2026-05-04');
  });
});
