import type { Text } from '@ledger/platform';
import type { Bucket } from '../domain/obligation/bucket.js';
import { RATE_WORDS } from '../read/rate-words.js';
import { BUCKET_WORDS } from '../read/scorecard-words.js';
import { BESIDE_WORDS } from './figure-rows.js';

const PARTS: Readonly<Record<string, Text>> = {
  numerator: { vi: 'tử số', en: 'numerator' },
  denominator: { vi: 'mẫu số', en: 'denominator' },
};

const WORDS: Readonly<Record<string, Text>> = {
  ...prefixed<Bucket>('buckets', BUCKET_WORDS),
  ...prefixed('beside', BESIDE_WORDS),
  ...prefixed('rates', RATE_WORDS),
  total: { vi: 'Tổng số nghĩa vụ', en: 'All obligations' },
  'tasks.total': { vi: 'Tổng số nhiệm vụ', en: 'All tasks' },
  'score.results': { vi: 'Điểm kết quả', en: 'Points for results' },
  'score.common': { vi: 'Điểm tiêu chí chung', en: 'Common points' },
  'score.total': { vi: 'Tổng điểm', en: 'All points' },
};

/** What a figure of a card is called; one without words of its own by the name under which it opens. */
export function figureInWords(name: string): Text {
  const [, whole = name, part = ''] = /^(.*)\.(numerator|denominator)$/.exec(name) ?? [];
  const [words, suffix] = [WORDS[whole], PARTS[part]];
  if (words === undefined) return { vi: name, en: name };
  if (suffix === undefined) return words;
  return { vi: `${words.vi}: ${suffix.vi}`, en: `${words.en}: ${suffix.en}` };
}

function prefixed<Name extends string>(
  prefix: string,
  words: Readonly<Record<Name, Text>>,
): Readonly<Record<string, Text>> {
  const entries = Object.entries<Text>(words);
  return Object.fromEntries(entries.map(([name, text]) => [`${prefix}.${name}`, text]));
}
