import { asOfInstant, isRefusal } from '@ledger/kernel';
import type { FieldRule } from '@ledger/platform';

/** What is looked back to: a date means its end in Asia/Ho_Chi_Minh. */
export const DATE_OR_INSTANT: FieldRule = {
  accepts: (value) => typeof value === 'string' && !isRefusal(asOfInstant(value)),
  must: {
    vi: 'là ngày có thật dạng YYYY-MM-DD, hoặc thời điểm UTC dạng YYYY-MM-DDTHH:mm:ss.sssZ',
    en: 'be a date that exists, as YYYY-MM-DD, or an instant in UTC, as YYYY-MM-DDTHH:mm:ss.sssZ',
  },
  schema: { type: 'string', examples: ['2025-02-28', '2025-02-28T17:00:00.000Z'] },
};

/** Revisions and positions are decimal strings; those of a query are strings anyway. */
export const DECIMAL: FieldRule = {
  accepts: (value) => typeof value === 'string' && /^(0|[1-9]\d{0,14})$/.test(value),
  must: { vi: 'là số nguyên không âm', en: 'be a whole number from 0' },
  schema: { type: 'string', pattern: '^(0|[1-9][0-9]{0,14})$' },
};
