import { defineEvents, type Citation, type LocalDate } from '@ledger/kernel';

/** A person sits in a steering body. */
export type SteeringMemberSeated = {
  readonly type: 'agency.steering-member-seated';
  readonly payload: {
    readonly body: string;
    /** A pseudonymous id. */
    readonly person: string;
    /** Such as head, deputy head or member, in the document's words. */
    readonly post: string;
    /** The agency that the person represents; null where the document names none. */
    readonly agency: string | null;
    readonly from: LocalDate;
    readonly to: LocalDate | null;
    readonly source: Citation;
  };
};

/** The person sits there no longer. */
export type SteeringMemberLeft = {
  readonly type: 'agency.steering-member-left';
  readonly payload: {
    readonly body: string;
    readonly person: string;
    /** The day on which the membership began; names it. */
    readonly since: LocalDate;
    readonly to: LocalDate;
    readonly source: Citation;
  };
};

export type SteeringEvent = SteeringMemberSeated | SteeringMemberLeft;

const SOURCE: Citation = {
  title: 'Quyết định thành lập Ban Chỉ đạo Trung ương',
  number: null,
  date: '2025-01-20',
  issuer: 'Bộ Chính trị',
};

export const STEERING_EVENTS = defineEvents<SteeringEvent>({
  'agency.steering-member-seated': {
    version: 1,
    example: {
      body: 'bcd57',
      person: 'p-1',
      post: 'Ủy viên',
      agency: 'bkhcn',
      from: '2025-01-20',
      to: '2026-06-01',
      source: SOURCE,
    },
  },
  'agency.steering-member-left': {
    version: 1,
    example: {
      body: 'bcd57',
      person: 'p-1',
      since: '2025-01-20',
      to: '2026-01-01',
      source: SOURCE,
    },
  },
});
