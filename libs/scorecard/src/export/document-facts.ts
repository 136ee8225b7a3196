import { seenFacts, type Fact, type SignatureBlock } from '@ledger/export';
import { canonicalJson, sha256 } from '@ledger/kernel';
import type { Text } from '@ledger/platform';
import type { RankingAnswer } from '../read/scorecard-answer.js';

export const YES: Text = { vi: 'có', en: 'yes' };
export const NO: Text = { vi: 'không', en: 'no' };

/** What every answer about scores says of itself. */
type SeenAnswer = Pick<
  RankingAnswer,
  'period' | 'asOf' | 'knownAt' | 'position' | 'policy' | 'forecast'
>;

/** From where the figures were looked at, and by which policy: whoever knows these can compute them again. */
export function figureFacts({ period, policy, ...seen }: SeenAnswer): readonly Fact[] {
  return [periodFact(period), ...seenFacts(seen), policyFact(policy)];
}

export function periodFact({ name, firstDay, lastDay }: SeenAnswer['period']): Fact {
  return {
    name: { vi: 'Kỳ', en: 'Period' },
    value: {
      vi: `${name} (từ ${firstDay} đến ${lastDay})`,
      en: `${name} (from ${firstDay} to ${lastDay})`,
    },
    onEveryPage: true,
  };
}

export function policyFact(policy: string): Fact {
  const name = { vi: 'Chính sách chấm điểm', en: 'Scoring policy' };
  return { name, value: policy, onEveryPage: true };
}

/** The same figures as JSON have this hash in their canonical form (RFC 8785), so that paper can be held against them. */
export function hashFact(answer: object): Fact {
  const sent: unknown = JSON.parse(JSON.stringify(answer));
  return {
    name: { vi: 'SHA-256 của dữ liệu JSON (RFC 8785)', en: 'SHA-256 of the JSON (RFC 8785)' },
    value: sha256(canonicalJson(sent)),
    onEveryPage: true,
  };
}

export const BY_HAND = { vi: 'Ký, ghi rõ họ tên', en: 'signature and name' };

export const SIGNATURES: readonly SignatureBlock[] = [
  { signer: { vi: 'NGƯỜI LẬP BIỂU', en: 'PREPARED BY' }, note: BY_HAND },
  { signer: { vi: 'THỦ TRƯỞNG CƠ QUAN', en: 'HEAD OF THE AGENCY' }, note: BY_HAND },
];
