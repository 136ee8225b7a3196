import type { Language } from '../language/language.js';
import type { Progress, Stage } from './progress.js';

/** Progress of a stage that has run for `elapsedMs` milliseconds. */
export interface Snapshot extends Progress {
  readonly stage: Stage;
  readonly elapsedMs: number;
  readonly language: Language;
}

const BAR_WIDTH = 24;

/** One line that overwrites itself on a terminal of that many columns. */
export function formatBar(snapshot: Snapshot, columns: number): string {
  const share = shareOf(snapshot);
  const bar = share === null ? '' : `${barOf(share)} `;
  const line = `${snapshot.stage.label} ${bar}${figures(snapshot)}`;
  return line.length < columns ? line : line.slice(0, Math.max(0, columns - 1));
}

/** One line of a growing file, such as the output of a scheduled job. */
export function formatLine(snapshot: Snapshot): string {
  return `${snapshot.stage.label}: ${figures(snapshot)}`;
}

/** The line that stays when the stage is over. */
export function formatSummary({ stage, done, elapsedMs, language }: Snapshot): string {
  const rate = perSecond(done, elapsedMs, language);
  const duration = formatDuration(elapsedMs, language);
  const took = language === 'vi' ? `trong ${duration}` : `in ${duration}`;
  return `${stage.label}: ${number(done, language)} ${stage.unit} ${took} (${rate})`;
}

/** A duration in its two largest units; under a second counts as one. */
export function formatDuration(millis: number, language: Language): string {
  const seconds = Math.max(1, Math.round(millis / 1_000));
  const parts = UNITS[language].map(
    ({ name, size, wraps }) => [Math.floor(seconds / size) % wraps, name] as const,
  );
  const first = parts.findIndex(([count]) => count > 0);
  return parts
    .slice(first, first + 2)
    .filter(([count]) => count > 0)
    .map(([count, name]) => `${count} ${name}`)
    .join(' ');
}

const SIZES = [
  { size: 86_400, wraps: Number.POSITIVE_INFINITY },
  { size: 3_600, wraps: 24 },
  { size: 60, wraps: 60 },
  { size: 1, wraps: 60 },
];

const UNITS = {
  vi: named(['ngày', 'giờ', 'phút', 'giây']),
  en: named(['d', 'h', 'min', 's']),
};

function named(names: readonly string[]) {
  return SIZES.map((unit, index) => ({ ...unit, name: names[index] ?? '' }));
}

function figures(snapshot: Snapshot): string {
  const { stage, done, total, elapsedMs, language } = snapshot;
  const share = shareOf(snapshot);
  const count = number(done, language);
  const amount = total === null ? count : `${count}/${number(total, language)}`;
  return [
    `${amount} ${stage.unit}${share === null ? '' : ` (${Math.floor(share * 100)} %)`}`,
    perSecond(done, elapsedMs, language),
    ...remaining(snapshot),
  ].join(', ');
}

function remaining({ done, total, elapsedMs, language }: Snapshot): readonly string[] {
  if (total === null || done === 0 || done >= total) return [];
  const left = formatDuration((elapsedMs / done) * (total - done), language);
  return [language === 'vi' ? `còn khoảng ${left}` : `about ${left} left`];
}

function perSecond(done: number, elapsedMs: number, language: Language): string {
  const rate = elapsedMs <= 0 ? 0 : Math.round((done * 1_000) / elapsedMs);
  return `${number(rate, language)}/${language === 'vi' ? 'giây' : 's'}`;
}

function shareOf({ done, total }: Progress): number | null {
  if (total === null) return null;
  return total === 0 ? 1 : Math.min(1, done / total);
}

function barOf(share: number): string {
  const filled = Math.floor(share * BAR_WIDTH);
  return `[${'#'.repeat(filled)}${'.'.repeat(BAR_WIDTH - filled)}]`;
}

function number(value: number, language: Language): string {
  return value.toLocaleString(language);
}
