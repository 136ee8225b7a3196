import { isInstant, isLocalDate, isRefusal, isSha256, isUuid, parseDeadline } from '@ledger/kernel';
import type { FieldRule } from './field-rule.js';

/** Longest text that one member carries; what is longer is an attachment. */
const LONGEST_TEXT = 4000;

/** Words of people: not blank, in composed form, without control characters but line breaks and tabs. */
export function text(most = LONGEST_TEXT): FieldRule {
  return {
    accepts: (value) =>
      typeof value === 'string' &&
      value.trim() !== '' &&
      value.length <= most &&
      value.isWellFormed() &&
      !CONTROL.test(value),
    must: {
      vi: `là chữ có từ 1 đến ${most} ký tự, không chỉ gồm dấu cách`,
      en: `be text of 1 to ${most} characters, not only spaces`,
    },
    schema: { type: 'string', minLength: 1, maxLength: most },
  };
}

// eslint-disable-next-line no-control-regex -- control characters are what it looks for
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/;

/** Ids of agencies, tasks, documents, people, products: short, printable, safe in a path and a stream name. */
export const ID: FieldRule = {
  accepts: (value) => typeof value === 'string' && /^[A-Za-z0-9][\w.:-]{0,99}$/.test(value),
  must: {
    vi: 'là mã có từ 1 đến 100 ký tự gồm chữ không dấu, số và . _ : -',
    en: 'be an id of 1 to 100 letters without accents, digits and . _ : -',
  },
  schema: { type: 'string', pattern: '^[A-Za-z0-9][A-Za-z0-9_.:-]{0,99}$' },
};

/** A position, revision or other count from 0, as JSON carries those that may outgrow its numbers. */
export const DECIMAL: FieldRule = {
  accepts: (value) => typeof value === 'string' && /^(0|[1-9]\d{0,17})$/.test(value),
  must: { vi: 'là số nguyên không âm viết dạng chữ số', en: 'be a whole number from 0 in digits' },
  schema: { type: 'string', pattern: '^(0|[1-9][0-9]{0,17})$' },
};

/** A whole number as a path or query carries it. */
export function numberInQuery(least: number, most: number): FieldRule {
  return {
    accepts: (value) => DECIMAL.accepts(value) && Number(value) >= least && Number(value) <= most,
    must: {
      vi: `là số nguyên từ ${least} đến ${most}`,
      en: `be a whole number from ${least} to ${most}`,
    },
    schema: { type: 'integer', minimum: least, maximum: most },
  };
}

export const DATE: FieldRule = {
  accepts: (value) => typeof value === 'string' && isLocalDate(value),
  must: { vi: 'là ngày có thật dạng YYYY-MM-DD', en: 'be a date that exists, as YYYY-MM-DD' },
  schema: { type: 'string', format: 'date', examples: ['2025-06-30'] },
};

export const INSTANT: FieldRule = {
  accepts: (value) => typeof value === 'string' && isInstant(value),
  must: {
    vi: 'là thời điểm UTC dạng YYYY-MM-DDTHH:mm:ss.sssZ',
    en: 'be an instant in UTC, as YYYY-MM-DDTHH:mm:ss.sssZ',
  },
  schema: { type: 'string', format: 'date-time', examples: ['2025-06-30T17:00:00.000Z'] },
};

/** A day, or a point of time in it. */
export const DATE_OR_INSTANT: FieldRule = {
  accepts: (value) => DATE.accepts(value) || INSTANT.accepts(value),
  must: {
    vi: 'là ngày có thật dạng YYYY-MM-DD hoặc thời điểm UTC dạng YYYY-MM-DDTHH:mm:ss.sssZ',
    en: 'be a date that exists, as YYYY-MM-DD, or an instant in UTC, as YYYY-MM-DDTHH:mm:ss.sssZ',
  },
  schema: { type: 'string', examples: ['2025-06-25', '2025-06-25T09:30:00.000Z'] },
};

const LONGEST_DEADLINE = 200;

/** A deadline in the words of a document; empty words name no time. */
export const DEADLINE: FieldRule = {
  accepts: (value) =>
    typeof value === 'string' &&
    value.length <= LONGEST_DEADLINE &&
    value.isWellFormed() &&
    !isRefusal(parseDeadline(value)),
  must: {
    vi: 'là thời hạn có thật như văn bản ghi: ngày (30/6/2025), tháng (6/2025), quý (Quý II/2025), năm (2025), giai đoạn (2025 - 2026), hằng năm, thường xuyên, hoặc để trống nếu văn bản không nêu',
    en: 'be a deadline that exists, as documents write it: a day (30/6/2025), a month (6/2025), a quarter (Quý II/2025), a year (2025), a range (2025 - 2026), hằng năm, thường xuyên, or empty where the document names none',
  },
  schema: { type: 'string', examples: ['6/2025', '30/6/2025', 'thường xuyên'] },
};

/** A revision as answers carry it. */
export const REVISION: FieldRule = {
  accepts: (value) => typeof value === 'string' && /^(0|[1-9]\d{0,9})$/.test(value),
  must: {
    vi: 'là số lần ghi (revision) dạng chuỗi chữ số, như câu trả lời đã nêu',
    en: 'be a revision in digits, as a string, as answers give it',
  },
  schema: { type: 'string', pattern: '^(0|[1-9][0-9]{0,9})$', examples: ['3'] },
};

export const UUID: FieldRule = {
  accepts: isUuid,
  must: { vi: 'là UUID viết thường', en: 'be a UUID in lower case' },
  schema: { type: 'string', format: 'uuid' },
};

export const SHA256: FieldRule = {
  accepts: isSha256,
  must: {
    vi: 'là mã SHA-256 gồm 64 ký tự thập lục phân viết thường',
    en: 'be a SHA-256 of 64 hexadecimal digits in lower case',
  },
  schema: { type: 'string', pattern: '^[0-9a-f]{64}$' },
};

export const FLAG: FieldRule = {
  accepts: (value) => typeof value === 'boolean',
  must: { vi: 'là true hoặc false', en: 'be true or false' },
  schema: { type: 'boolean' },
};

export function wholeNumber(least: number, most: number): FieldRule {
  return {
    accepts: (value) => Number.isInteger(value) && Number(value) >= least && Number(value) <= most,
    must: {
      vi: `là số nguyên từ ${least} đến ${most}`,
      en: `be a whole number from ${least} to ${most}`,
    },
    schema: { type: 'integer', minimum: least, maximum: most },
  };
}

export function oneOf(values: readonly string[]): FieldRule {
  return {
    accepts: (value) => typeof value === 'string' && values.includes(value),
    must: { vi: `là một trong: ${values.join(', ')}`, en: `be one of: ${values.join(', ')}` },
    schema: { type: 'string', enum: [...values] },
  };
}
