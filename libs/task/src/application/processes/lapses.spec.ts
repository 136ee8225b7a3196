import { describe, expect, it } from '@jest/globals';
import { endOfDay } from '@ledger/kernel';
import type { Clock } from '../../domain/events/course.events.js';
import {
  CANCEL,
  claimOn,
  JOINT,
  PEOPLE,
  REQUEST,
  SAMPLE_ASSIGN,
  SettledHouse,
} from '../../testing/index.js';

const { assigner, officer, head } = PEOPLE;

async function assigned() {
  const at = await SettledHouse.with('btttt', 'bkhcn', 'bca');
  const id = await at.on('2025-01-09').by(assigner, 't', SAMPLE_ASSIGN);
  await at.settle();
  return { at, id };
}

async function acknowledged() {
  const { at, id } = await assigned();
  await at.on('2025-01-10').by(officer, 't', { kind: 'Acknowledge', official: null });
  await at.settle();
  return { at, id };
}

async function lapses(at: SettledHouse, id: string, clock?: Clock) {
  const { history } = await at.task(id);
  return history.flatMap(({ type, payload, meta }) =>
    type === 'task.lapsed' && (clock === undefined || payload.clock === clock)
      ? [{ ...payload, meta }]
      : [],
  );
}

describe('a clock of the house that nobody answered', () => {
  it('is recorded as lapsed when its term has ended, effective then, and not as entered late', async () => {
    const { at, id } = await assigned();
    at.now = endOfDay('2025-01-14');
    await at.settle();
    expect(await lapses(at, id)).toMatchObject([
      {
        clock: 'acknowledge',
        endedAt: endOfDay('2025-01-14'),
        responsible: 'btttt',
        meta: { effectiveAt: endOfDay('2025-01-14'), enteredLate: false },
      },
    ]);
    expect((await at.obligation(id)).phase).toBe('received');
    expect(await at.repeat()).toBe(0n);
  });

  it('is recorded as of then also after days of standstill, each of several once and in order', async () => {
    const { at, id } = await assigned();
    await at.on('2025-04-21').settle();
    expect((await lapses(at, id)).map(({ clock, endedAt }) => [clock, endedAt])).toEqual([
      ['acknowledge', endOfDay('2025-01-14')],
      ['report', endOfDay('2025-02-28')],
      ['report', endOfDay('2025-03-31')],
    ]);
    expect(await at.repeat()).toBe(0n);
  });

  it('is not when the answer came, even if nobody watched meanwhile', async () => {
    const { at, id } = await assigned();
    await at.on('2025-01-14', 23).by(officer, 't', { kind: 'Acknowledge', official: null });
    await at.on('2025-01-20').settle();
    expect(await lapses(at, id)).toEqual([]);
  });

  it('is also when the answer came too late, while nobody watched, or the task was closed since', async () => {
    const { at, id } = await assigned();
    await at.on('2025-01-17').by(officer, 't', { kind: 'Acknowledge', official: null });
    await at.on('2025-01-20').by(assigner, 't', CANCEL);
    await at.on('2025-01-21').settle();
    expect(await lapses(at, id)).toMatchObject([
      { clock: 'acknowledge', endedAt: endOfDay('2025-01-14'), responsible: 'btttt' },
    ]);
    expect((await at.obligation(id)).phase).toBe('cancelled');
    expect(await at.repeat()).toBe(0n);
  });

  it('stands still while the task is suspended, and ends with it', async () => {
    const { at, id } = await assigned();
    const document = { document: 'cv-1', clause: null };
    await at.on('2025-01-13').by(assigner, 't', { kind: 'Suspend', grounds: 'Chờ', document });
    await at.on('2025-02-10').settle();
    expect(await lapses(at, id)).toEqual([]);
    expect(at.running[2]?.timers.size).toBe(0);
  });
});

describe('every clock of the house', () => {
  it('watches the dispute', async () => {
    const { at, id } = await assigned();
    await at.on('2025-01-10').by(officer, 't', { kind: 'Dispute', grounds: 'Không thuộc Bộ' });
    await at.on('2025-01-20').settle();
    expect(await lapses(at, id, 'resolve-dispute')).toMatchObject([{ responsible: 'chinh-phu' }]);
  });

  it('watches the acceptance and the request for an extension', async () => {
    const { at, id } = await acknowledged();
    const papers = [
      ['x1', REQUEST],
      ['c1', claimOn('2025-02-03')],
    ] as const;
    for (const [paper, content] of papers) {
      await at.on('2025-02-03').by(officer, 't', { kind: 'PreparePaper', paper, content });
      const { hash } = (await at.obligation(id)).papers.find((one) => one.paper === paper)!;
      await at.by(head, 't', { kind: 'SignPaper', paper, hash });
    }
    await at.on('2025-02-20').settle();
    expect(await lapses(at, id, 'answer-extension')).toMatchObject([
      { responsible: 'chinh-phu', about: 'x1' },
    ]);
    expect(await lapses(at, id, 'accept')).toMatchObject([{ responsible: 'vpcp', about: 'c1' }]);
  });

  it('watches the coordinator that was asked', async () => {
    const { at, id } = await acknowledged();
    const ask = { kind: 'AskCoordinator', ask: 'a1', coordinator: 'bca', part: 'Số liệu' } as const;
    await at.on('2025-02-03').by(officer, 't', { ...ask, by: '2025-02-05' });
    await at.on('2025-02-17').settle();
    expect(await lapses(at, id, 'answer-as-coordinator')).toMatchObject([
      { responsible: 'bca', about: 'a1', endedAt: endOfDay('2025-02-12') },
    ]);
  });

  it('watches the joint leads who neither confirm nor dissent', async () => {
    const at = await SettledHouse.with('btttt', 'bkhcn', 'bca');
    const id = await at.on('2025-01-09').by(assigner, 'p', JOINT);
    const content = claimOn('2025-02-03');
    await at.on('2025-02-03').settle();
    await at.by(officer, 'p', { kind: 'PreparePaper', paper: 'c1', content });
    const [paper] = (await at.collective(id)).papers;
    await at.by(head, 'p', { kind: 'SignPaper', paper: 'c1', hash: paper!.hash });
    await at.on('2025-02-17').settle();
    expect(await lapses(at, id, 'confirm-joint-claim')).toMatchObject([
      { responsible: 'bkhcn', about: 'c1', endedAt: endOfDay('2025-02-12') },
    ]);
  });
});
