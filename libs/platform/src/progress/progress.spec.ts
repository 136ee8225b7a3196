import { describe, expect, it } from '@jest/globals';
import { formatBar, formatDuration, formatLine, formatSummary } from './format-progress.js';
import { ProgressDisplay } from './progress-display.js';

const RESTORING = { label: 'Restoring', unit: 'events' };
const KHOI_PHUC = { label: 'Khôi phục', unit: 'sự kiện' };

describe('formatting progress', () => {
  const half = { done: 450_000, total: 900_000, elapsedMs: 4_500 };
  const english = { ...half, stage: RESTORING, language: 'en' } as const;
  const vietnamese = { ...half, stage: KHOI_PHUC, language: 'vi' } as const;

  it('says how much is done, how fast, and how long it still takes', () => {
    expect(formatLine(english)).toBe(
      'Restoring: 450,000/900,000 events (50 %), 100,000/s, about 5 s left',
    );
    expect(formatLine(vietnamese)).toBe(
      'Khôi phục: 450.000/900.000 sự kiện (50 %), 100.000/giây, còn khoảng 5 giây',
    );
  });

  it('draws a bar as long as the share that is done', () => {
    expect(formatBar(english, 200)).toContain('[############............] 450,000/900,000');
    expect(formatBar({ ...english, done: 900_000 }, 200)).toContain(`[${'#'.repeat(24)}]`);
  });

  it('never wraps: a bar is shorter than the screen is wide', () => {
    for (const columns of [0, 1, 20, 60, 80]) {
      expect(formatBar(english, columns).length).toBeLessThanOrEqual(Math.max(0, columns - 1));
    }
  });

  it('promises nothing while the total is unknown or nothing is done', () => {
    expect(formatLine({ ...english, total: null })).toBe('Restoring: 450,000 events, 100,000/s');
    expect(formatBar({ ...english, total: null }, 200)).not.toContain('[');
    expect(formatLine({ ...english, done: 0, elapsedMs: 0 })).toBe(
      'Restoring: 0/900,000 events (0 %), 0/s',
    );
  });

  it('calls work on nothing complete', () => {
    expect(formatLine({ ...english, done: 0, total: 0 })).toContain('(100 %)');
  });

  it('says 99 % until all is done', () => {
    expect(formatLine({ ...english, done: 899_999 })).toContain('(99 %)');
  });

  it('sums up how much was done in what time', () => {
    expect(formatSummary(english)).toBe('Restoring: 450,000 events in 5 s (100,000/s)');
    expect(formatSummary(vietnamese)).toBe(
      'Khôi phục: 450.000 sự kiện trong 5 giây (100.000/giây)',
    );
  });

  it.each([
    [0, '1 s', '1 giây'],
    [59_400, '59 s', '59 giây'],
    [60_000, '1 min', '1 phút'],
    [200_000, '3 min 20 s', '3 phút 20 giây'],
    [7_500_000, '2 h 5 min', '2 giờ 5 phút'],
    [90_000_000, '1 d 1 h', '1 ngày 1 giờ'],
    [86_403_000, '1 d', '1 ngày'],
  ])('writes %d ms in its two largest units: %s, %s', (millis, english_, vietnamese_) => {
    expect(formatDuration(millis, 'en')).toBe(english_);
    expect(formatDuration(millis, 'vi')).toBe(vietnamese_);
  });
});

describe('ProgressDisplay', () => {
  function display(options: { isTTY: boolean; silent?: boolean }) {
    const written: string[] = [];
    const clock = { ms: 0 };
    const output = { isTTY: options.isTTY, columns: 200, write: (t: string) => written.push(t) };
    const { silent = false } = options;
    const shown = new ProgressDisplay({ output, language: 'en', silent, now: () => clock.ms });
    const run = (from: number, to: number, everyMs: number) => {
      for (clock.ms = from; clock.ms <= to; clock.ms += everyMs) {
        shown.report(RESTORING, { done: clock.ms, total: 20_000 });
      }
      clock.ms = to;
    };
    return { shown, written, run };
  }

  it('writes a line every five seconds into a file, however often work reports', () => {
    const { shown, written, run } = display({ isTTY: false });
    run(0, 12_000, 10);
    shown.end();
    expect(written).toEqual([
      'Restoring: 5,000/20,000 events (25 %), 1,000/s, about 15 s left\n',
      'Restoring: 10,000/20,000 events (50 %), 1,000/s, about 10 s left\n',
      'Restoring: 12,000 events in 12 s (1,000/s)\n',
    ]);
  });

  it('redraws one line on a screen, at most ten times a second', () => {
    const { shown, written, run } = display({ isTTY: true });
    run(0, 1_000, 1);
    expect(written).toHaveLength(10);
    expect(written.every((text) => text.startsWith('\r\u001b[K') && !text.includes('\n'))).toBe(
      true,
    );
    shown.end();
    expect(written.at(-1)).toBe('\r\u001b[KRestoring: 1,000 events in 1 s (1,000/s)\n');
  });

  it('ends a stage when another begins, and measures each by itself', () => {
    const { shown, written, run } = display({ isTTY: false });
    run(0, 1_000, 100);
    shown.report({ label: 'Comparing', unit: 'events' }, { done: 0, total: 5 });
    expect(written).toEqual(['Restoring: 1,000 events in 1 s (1,000/s)\n']);
  });

  it('writes nothing when silent, and nothing at the end of nothing', () => {
    const { shown, written, run } = display({ isTTY: true, silent: true });
    run(0, 20_000, 100);
    shown.end();
    display({ isTTY: true }).shown.end();
    expect(written).toEqual([]);
  });
});
