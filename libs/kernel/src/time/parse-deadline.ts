import { refuse, type Refusal } from '../refusal/refusal.js';
import { deadlineOf, type Deadline, type DeadlineTerm } from './deadline.js';

type Part = 'day' | 'month' | 'quarter' | 'year' | 'firstYear' | 'lastYear';

/** What the named groups of a form's pattern matched. */
type Parts = Readonly<Record<Part, string>>;

type Form = readonly [pattern: RegExp, read: (parts: Parts) => DeadlineTerm];

/**
 * Every form that is read, matched against the whole of the normalised words. What matches none is refused rather than
 * guessed at: "trước 30/6/2025" might mean that day or the one before.
 */
const FORMS: readonly Form[] = [
  [/^$/, () => ({ kind: 'undated' })],
  [/^(nhiệm vụ )?thường xuyên$/, () => ({ kind: 'continuous' })],
  [/^(hằng|hàng) năm$/, () => ({ kind: 'yearly', firstYear: null, lastYear: null })],
  [/^(năm )?(?<firstYear>\d{4}) và (những|các) năm (tiếp theo|sau)$/, yearlyFrom],
  [/^(năm |giai đoạn )?(?<firstYear>\d{4}) ?- ?(?<lastYear>\d{4})$/, range],
  [/^(năm )?(?<year>\d{4})$/, ({ year }) => ({ kind: 'year', year: Number(year) })],
  [/^(quý|quí) (?<quarter>[1-9]|[ivx]+)( ?[/.-] ?| năm )(?<year>\d{4})$/, quarter],
  [/^(tháng )?(?<month>\d{1,2}) ?[/.-] ?(?<year>\d{4})$/, month],
  [/^tháng (?<month>\d{1,2}) năm (?<year>\d{4})$/, month],
  [/^(?<year>\d{4})-(?<month>\d{2})$/, month],
  [/^(ngày )?(?<day>\d{1,2})(?<mark> ?[/.-] ?)(?<month>\d{1,2})\k<mark>(?<year>\d{4})$/, day],
  [/^(ngày )?(?<day>\d{1,2}) tháng (?<month>\d{1,2}) năm (?<year>\d{4})$/, day],
  [/^(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})$/, day],
];

/**
 * Reads a deadline as documents write it, in Vietnamese or ISO 8601; days come before months. The words are kept as
 * they are, down to their spaces; words in brackets behind the time become the remark.
 */
export function parseDeadline(
  words: string,
): Deadline | Refusal<'deadline.unreadable' | 'deadline.impossible'> {
  const { time, remark } = splitRemark(words);
  const plain = normalise(time);
  for (const [pattern, read] of FORMS) {
    const match = pattern.exec(plain);
    if (match !== null) return deadlineOf(read(match.groups as Parts), { words, remark });
  }
  return refuse('deadline.unreadable', { words });
}

const WITH_REMARK = /^(?<time>[^()]+)\((?<remark>[^()]+)\)\s*$/;

/** Figures of a date inside a remark might be a second deadline, so such words are not taken apart. */
const DATE_FIGURES = /\d{4}|\d\s*[/.-]\s*\d/;

function splitRemark(words: string): { time: string; remark: string | null } {
  const { time = '', remark = '' } = WITH_REMARK.exec(words)?.groups ?? {};
  const separable = time.trim() !== '' && remark.trim() !== '' && !DATE_FIGURES.test(remark);
  return separable ? { time, remark: remark.trim() } : { time: words, remark: null };
}

/** NFC, lower case, plain hyphens, single spaces. */
function normalise(words: string): string {
  return words
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
}

function day({ year, month, day }: Parts): DeadlineTerm {
  return { kind: 'day', date: `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` };
}

function month({ year, month }: Parts): DeadlineTerm {
  return { kind: 'month', year: Number(year), month: Number(month) };
}

const ROMAN = ['', 'i', 'ii', 'iii', 'iv'];

/** A numeral that is no quarter becomes one that does not exist, and is refused as such. */
function quarter({ year, quarter }: Parts): DeadlineTerm {
  const number = /\d/.test(quarter) ? Number(quarter) : ROMAN.indexOf(quarter);
  return { kind: 'quarter', year: Number(year), quarter: number };
}

function range({ firstYear, lastYear }: Parts): DeadlineTerm {
  return { kind: 'range', firstYear: Number(firstYear), lastYear: Number(lastYear) };
}

function yearlyFrom({ firstYear }: Parts): DeadlineTerm {
  return { kind: 'yearly', firstYear: Number(firstYear), lastYear: null };
}
