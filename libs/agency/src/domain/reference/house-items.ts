import type { Citation } from '@ledger/kernel';
import { ANNOUNCED_DAYS_VN } from '../calendar/calendar-vn.seed.js';
import { HOUSE_TERMS } from '../terms/house-terms.seed.js';
import type { ReferenceItem } from './reference-item.js';

/** The first day that the reference facts speak of. */
export const REFERENCE_BEGIN = '2025-01-01';

const TERMS_SOURCE: Citation = {
  title: 'Thời hạn và giới hạn ban đầu của sổ nhiệm vụ',
  number: null,
  date: null,
  issuer: null,
};

/** What every deadline leans on: the days announced so far, and the terms that a new ledger begins with. */
export const HOUSE_ITEMS: readonly ReferenceItem[] = [
  ...ANNOUNCED_DAYS_VN.map((command) => ({ subject: command.source.title, command })),
  {
    subject: TERMS_SOURCE.title,
    command: {
      type: 'AdoptTerms',
      from: REFERENCE_BEGIN,
      terms: HOUSE_TERMS,
      source: TERMS_SOURCE,
    },
  },
];
