import { boundInWords, type Fact } from '@ledger/export';
import { TIME_ZONE } from '@ledger/kernel';
import type { Text } from '@ledger/platform';
import { DateTime } from 'luxon';
import type { HistoryEntry } from './history/history.js';
import type { NameSource } from './history/names.port.js';
import type { Replayed, Seen } from './replay/replay.js';
import { standingFacts } from './standing-facts.js';

/** Why there is no task to be shown. */
export const NOT_FOUND: Readonly<Record<Exclude<Replayed['found'], 'task'>, Text>> = {
  'nothing-recorded': {
    vi: 'Chưa có gì được ghi nhận tại thời điểm đó.',
    en: 'Nothing was recorded yet.',
  },
  'not-assigned': {
    vi: 'Nhiệm vụ chưa được giao tại thời điểm đó.',
    en: 'The task was not assigned yet.',
  },
};

/** A replayed task for people: from where it is seen, how it stood, and what had happened, one line each. */
export async function replayInWords(
  replayed: Replayed,
  history: readonly HistoryEntry[],
  source: NameSource,
): Promise<readonly Text[]> {
  const from = pointInWords(replayed.seen);
  if (replayed.found !== 'task') return [from, NOT_FOUND[replayed.found]];
  const standing = await standingFacts(replayed.task, replayed.seen, source);
  return [from, ...standing.map(factInWords), ...history.map(entryInWords)];
}

function pointInWords({ asOf, knownAt, forecast }: Seen): Text {
  const [t, k] = [boundInWords(asOf), boundInWords(knownAt)];
  const ahead = forecast ? { vi: ' (dự báo)', en: ' (a forecast)' } : { vi: '', en: '' };
  return {
    vi: `Tính đến ${t}, theo những gì đã biết đến ${k}${ahead.vi}`,
    en: `As of ${t}, as known at ${k}${ahead.en}`,
  };
}

function factInWords({ name, value }: Fact): Text {
  const { vi, en } = typeof value === 'string' ? { vi: value, en: value } : value;
  return { vi: `${name.vi}: ${vi}`, en: `${name.en}: ${en}` };
}

function entryInWords({ revision, effectiveAt, enteredLate, sentence }: HistoryEntry): Text {
  const day = DateTime.fromISO(effectiveAt, { zone: TIME_ZONE }).toFormat('d/M/yyyy');
  const late = enteredLate ? { vi: ' [nhập bổ sung]', en: ' [entered late]' } : { vi: '', en: '' };
  return {
    vi: `  ${day} #${revision} ${sentence.vi}${late.vi}`,
    en: `  ${day} #${revision} ${sentence.en}${late.en}`,
  };
}
