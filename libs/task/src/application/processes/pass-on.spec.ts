import { describe, expect, it } from '@jest/globals';
import { startOfDay } from '@ledger/kernel';
import {
  correctMerger,
  decideMerger,
  LETTER,
  PEOPLE,
  SAMPLE_ASSIGN,
  SettledHouse,
} from '../../testing/index.js';

const { assigner, officer } = PEOPLE;

const house = () => SettledHouse.with('btttt', 'bkhcn', 'bca', 'bnv', 'bkhdt', 'btc');
const DAY = '2025-03-01';
const MERGER = { merger: 'm-1', predecessors: ['btttt'], successor: 'bkhcn', day: DAY };

describe('on the day of a merger', () => {
  it('the predecessor ends and every role of it in open tasks passes on, each by an event', async () => {
    const at = await house();
    const led = await at.on('2025-01-09').by(assigner, 'led', SAMPLE_ASSIGN);
    const all = {
      ...SAMPLE_ASSIGN,
      lead: 'bca',
      assignment: {
        ...SAMPLE_ASSIGN.assignment,
        coordinators: [{ coordinator: 'btttt', kind: 'agency', part: 'Phần việc' }],
      },
      verifier: 'btttt',
      alternateVerifier: 'btttt',
      disputeResolver: 'btttt',
    } as const;
    const helped = await at.by(assigner, 'helped', all);
    await at.on('2025-02-20').merger(decideMerger(MERGER));
    await at.settle();
    expect((await at.obligation(led)).lead).toBe('btttt');
    at.now = startOfDay(DAY);
    await at.settle();
    expect(await at.obligation(led)).toMatchObject({
      lead: 'bkhcn',
      answering: [{ agency: 'btttt' }, { agency: 'bkhcn', from: startOfDay(DAY) }],
    });
    expect(await at.obligation(helped)).toMatchObject({
      lead: 'bca',
      parties: { verifier: 'bkhcn', alternateVerifier: 'bkhcn', disputeResolver: 'bkhcn' },
      assignment: { coordinators: [{ coordinator: 'bkhcn' }] },
    });
    expect(at.refusals).toEqual([]);
    expect(await at.repeat()).toBe(0n);
  });

  it('that was recorded only afterwards, what its people did since counts for the successor', async () => {
    const at = await house();
    const id = await at.on('2025-01-09').by(assigner, 'led', SAMPLE_ASSIGN);
    await at.on('2025-01-10').by(officer, 'led', { kind: 'Acknowledge', official: null });
    const report = {
      kind: 'ReportProgress',
      summary: 'Đang làm',
      percent: 40,
      obstacles: [],
    } as const;
    await at.on('2025-03-10').by(officer, 'led', report);
    await at.on('2025-03-20').merger(decideMerger(MERGER));
    await at.settle();
    const { history, lead } = await at.obligation(id);
    const passed = history.find(({ type }) => type === 'task.role-passed-on')!;
    const reported = history.find(({ type }) => type === 'task.progress-reported')!;
    expect(lead).toBe('bkhcn');
    expect(passed.meta).toMatchObject({ effectiveAt: startOfDay(DAY), enteredLate: true });
    expect(passed.payload).toMatchObject({ doneByPredecessor: [reported.meta.id] });
  });

  it('some tasks go to another successor, where the merger says so', async () => {
    const at = await house();
    const rest = await at.on('2025-01-09').by(assigner, 'rest', SAMPLE_ASSIGN);
    const network = await at.by(assigner, 'network', SAMPLE_ASSIGN);
    const source = { title: 'Nghị định 02/2025/NĐ-CP', number: null, date: null, issuer: null };
    const scope = { by: 'tasks', tasks: [network] } as const;
    const exceptions = [{ scope, successor: 'bnv', source }];
    await at.on('2025-03-03').merger(decideMerger({ ...MERGER, exceptions }));
    await at.settle();
    expect((await at.obligation(rest)).lead).toBe('bkhcn');
    const { lead, history } = await at.obligation(network);
    expect(lead).toBe('bnv');
    expect(history.find(({ type }) => type === 'task.role-passed-on')?.payload).toMatchObject({
      merger: { merger: 'merger-m-1', grounds: 'Nghị định 02/2025/NĐ-CP' },
    });
  });

  it('is what the last correction before it says', async () => {
    const at = await house();
    const id = await at.on('2025-01-09').by(assigner, 'led', SAMPLE_ASSIGN);
    await at.on('2025-02-03').merger(decideMerger(MERGER));
    await at.settle();
    const later = { ...MERGER, successor: 'bnv', day: '2025-04-01' };
    await at.on('2025-02-10').merger(correctMerger(later));
    await at.on('2025-03-15').settle();
    expect((await at.obligation(id)).lead).toBe('btttt');
    await at.on('2025-04-01').settle();
    expect(await at.obligation(id)).toMatchObject({
      lead: 'bnv',
      answering: [{}, { from: startOfDay('2025-04-01') }],
    });
  });

  it('a closed task stays with whom it was closed', async () => {
    const at = await house();
    const id = await at.on('2025-01-09').by(assigner, 'led', SAMPLE_ASSIGN);
    await at.by(assigner, 'led', {
      kind: 'Cancel',
      grounds: 'Không còn phù hợp',
      document: LETTER,
    });
    await at.on('2025-03-03').merger(decideMerger(MERGER));
    await at.settle();
    expect(await at.obligation(id)).toMatchObject({ lead: 'btttt', phase: 'cancelled' });
  });
});
