import { defineEvents, type Citation, type LocalDate } from '@ledger/kernel';

/** A person serves in an agency, so that nobody judges the work of their own house. */
export type ServiceBegun = {
  readonly type: 'agency.service-begun';
  readonly payload: {
    /** A pseudonymous id. */
    readonly person: string;
    readonly agency: string;
    readonly from: LocalDate;
    readonly to: LocalDate | null;
    readonly source: Citation;
  };
};

/** The person serves there no longer. */
export type ServiceEnded = {
  readonly type: 'agency.service-ended';
  readonly payload: {
    readonly person: string;
    /** The agency in which the service began, and the day on which it did; they name it. */
    readonly agency: string;
    readonly since: LocalDate;
    readonly to: LocalDate;
    readonly source: Citation;
  };
};

export type ServiceEvent = ServiceBegun | ServiceEnded;

const SOURCE: Citation = {
  title: 'Quyết định tiếp nhận và bổ nhiệm công chức',
  number: '12/QĐ-BTTTT',
  date: '2024-05-20',
  issuer: 'Bộ Thông tin và Truyền thông',
};

export const SERVICE_EVENTS = defineEvents<ServiceEvent>({
  'agency.service-begun': {
    version: 1,
    example: {
      person: 'p-1',
      agency: 'btttt',
      from: '2024-06-01',
      to: '2026-06-01',
      source: SOURCE,
    },
  },
  'agency.service-ended': {
    version: 1,
    example: {
      person: 'p-1',
      agency: 'btttt',
      since: '2024-06-01',
      to: '2025-09-01',
      source: SOURCE,
    },
  },
});
