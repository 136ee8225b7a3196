import { boundInWords, type Fact } from '@ledger/export';
import { accepted, instantAfter, type Instant } from '@ledger/kernel';
import type { Text } from '@ledger/platform';
import type { CloseScope } from '../domain/close/close-scope.js';
import type { PeriodClose } from '../domain/close/period-close.js';
import { periodNamed } from '../domain/period/scoring-period.js';
import type { CloseAnswer, CloseItem } from '../read/close-answer.js';
import { periodFact } from './document-facts.js';

type Phase = Exclude<PeriodClose['phase'], 'none'>;
type Done = CloseAnswer['proposed'];

/** What became of a proposal, so that nobody takes what is only proposed for what is closed. */
export const PHASE_TITLES: Readonly<Record<Phase, Text>> = {
  proposed: { vi: 'ĐỀ NGHỊ CHỐT KỲ, CHƯA PHÊ DUYỆT', en: 'PROPOSED CLOSE OF A PERIOD' },
  withdrawn: { vi: 'ĐỀ NGHỊ CHỐT KỲ ĐÃ RÚT', en: 'WITHDRAWN CLOSE OF A PERIOD' },
  closed: { vi: 'SỐ LIỆU CHỐT KỲ', en: 'CLOSED PERIOD' },
};

export const SCOPE_WORDS: Readonly<Record<CloseScope['of'], Text>> = {
  agency: { vi: 'phiếu điểm của cơ quan', en: 'scorecard of an agency' },
  'agency-with-predecessors': {
    vi: 'phiếu điểm, gộp cả cơ quan đã nhập vào',
    en: 'scorecard with those that merged into it',
  },
  programme: { vi: 'chương trình', en: 'programme' },
  ranking: { vi: 'xếp hạng', en: 'ranking' },
};

const OUTCOME_WORDS: Readonly<Record<'stands' | 'wrong', Text>> = {
  stands: { vi: 'giữ nguyên', en: 'stands' },
  wrong: { vi: 'sai', en: 'wrong' },
};

/** By what the close is found again and checked: its id, the hash of its snapshot and the leaf hash of its last event. */
export function closeFacts({ id, snapshot, leaf }: CloseItem): readonly Fact[] {
  return [
    { name: { vi: 'Mã chốt kỳ', en: 'Id of the close' }, value: id },
    {
      name: { vi: 'SHA-256 của bản chụp', en: 'SHA-256 of the snapshot' },
      value: snapshot.sha256,
      onEveryPage: true,
    },
    { name: { vi: 'Mã băm lá của sự kiện cuối', en: 'Leaf hash of the last event' }, value: leaf },
  ];
}

export function closedPeriodFact({ period: words }: CloseItem): Fact {
  // It was readable when the close was proposed.
  return periodFact(accepted(periodNamed(words)));
}

/** Who proposed, and who approved or took it back. People are told by their pseudonymous ids. */
export function settledFacts({ proposed, approved, withdrawn }: CloseAnswer): readonly Fact[] {
  const fact = (vi: string, en: string, done: Done | null): readonly Fact[] =>
    done === null ? [] : [{ name: { vi, en }, value: doneInWords(done) }];
  return [
    ...fact('Người đề nghị', 'Proposed by', proposed),
    ...fact('Người phê duyệt', 'Approved by', approved),
    ...fact('Người rút đề nghị', 'Withdrawn by', withdrawn),
  ];
}

/** What the agency disputes: a figure is not to be read without it. */
export function challengeFacts({ challenges }: CloseAnswer): readonly Fact[] {
  return challenges.map(({ figure, reason, challenged, answer }) => {
    const said = `${reason} (${doneInWords(challenged)})`;
    return {
      name: { vi: `Khiếu nại ${figure}`, en: `Challenge of ${figure}` },
      value: {
        vi: `${said} → ${answerIn(answer, 'vi')}`,
        en: `${said} → ${answerIn(answer, 'en')}`,
      },
    };
  });
}

function answerIn(
  answer: CloseAnswer['challenges'][number]['answer'],
  language: keyof Text,
): string {
  if (answer === null) return { vi: 'chưa trả lời', en: 'not answered yet' }[language];
  const { outcome, grounds, answered } = answer;
  return `${OUTCOME_WORDS[outcome][language]}: ${grounds} (${doneInWords(answered)})`;
}

function doneInWords({ by, at }: Done): string {
  const who = 'process' in by ? by.process : `${by.person}, ${by.agency}`;
  return `${who}, ${momentInWords(at)}`;
}

/** To the second, in Asia/Ho_Chi_Minh. */
function momentInWords(at: Instant): string {
  return boundInWords(instantAfter(at, 1));
}
