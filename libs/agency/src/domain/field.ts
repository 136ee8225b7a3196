import { isLocalDate, isYear, refuse, type FieldForm, type Refusal } from '@ledger/kernel';
import { isAgencyKind, isTier } from './agency/classification.js';

const WORDS = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const GROUP_ID = /^group:[a-z0-9]+(-[a-z0-9]+)*$/;
const OPAQUE_ID = /^\S{1,100}$/u;
const ID_LENGTH = 100;

const FORMS: Readonly<Record<FieldForm, (value: unknown) => boolean>> = {
  'agency-id': isAgencyId,
  'group-id': isGroupId,
  'opaque-id': (value) => isText(value) && OPAQUE_ID.test(value),
  'distinct-list': (value) =>
    Array.isArray(value) && value.length > 0 && new Set(value).size === value.length,
  text: isText,
  date: isLocalDate,
  'later-date': isLocalDate,
  year: (value) => typeof value === 'number' && isYear(value),
  tier: isTier,
  kind: isAgencyKind,
  count: (value) => Number.isSafeInteger(value) && Number(value) >= 0,
  term: (value) => Number.isSafeInteger(value) && Number(value) >= 1,
  'non-working-day-rule': (value) => value === 'next-working-day' || value === 'same-day',
};

export function isAgencyId(value: unknown): value is string {
  return isText(value) && value.length <= ID_LENGTH && WORDS.test(value);
}

export function isGroupId(value: unknown): value is string {
  return isText(value) && value.length <= ID_LENGTH && GROUP_ID.test(value);
}

/** A field of a command, by the name that its sender knows, what it holds and what it must hold. */
export type Field = readonly [field: string, value: unknown, form: FieldForm];

/** Refuses the first field that does not hold what it must; null if all do. */
export function refuseMalformed(
  ...fields: readonly Field[]
): Refusal<'agency.field-invalid'> | null {
  const malformed = fields.find(([, value, form]) => !FORMS[form](value));
  return malformed === undefined ? null : refuseField(...malformed);
}

export function refuseField(
  field: string,
  value: unknown,
  form: FieldForm,
): Refusal<'agency.field-invalid'> {
  return refuse('agency.field-invalid', { field, value: shown(value), form });
}

/** Refuses an end that is no day, or not after the beginning; null if it is, or if no end is given. */
export function refuseEnd(
  field: string,
  from: string,
  to: unknown,
): Refusal<'agency.field-invalid'> | null {
  if (to === null || (isLocalDate(to) && from < to)) return null;
  return refuseField(field, to, 'later-date');
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '' && value.trim() === value;
}

function shown(value: unknown): string {
  if (typeof value === 'string') return value;
  const json = JSON.stringify(value) as string | undefined;
  return json ?? '';
}
