import { defineEvents, type Citation, type LocalDate } from '@ledger/kernel';
import type { AgencyKind, Tier } from './classification.js';

/** What an agency is registered as; `validFrom` is its first day as far as the register knows. */
export type AgencyFacts = {
  readonly name: string;
  readonly shortName: string;
  readonly tier: Tier;
  readonly kind: AgencyKind;
  /** The agency above it; null where there is none or the register does not know it. */
  readonly parent: string | null;
  readonly validFrom: LocalDate;
  /** Other spellings met in real lists. */
  readonly aliases: readonly string[];
};

/** An agency entered the register, as a document names it. */
export type AgencyRegistered = {
  readonly type: 'agency.registered';
  readonly payload: AgencyFacts & { readonly agency: string; readonly source: Citation };
};

/** It is called otherwise from a day on. */
export type AgencyRenamed = {
  readonly type: 'agency.renamed';
  readonly payload: {
    readonly agency: string;
    readonly from: LocalDate;
    readonly name: string;
    readonly shortName: string;
    readonly source: Citation;
  };
};

/** It is below another agency from a day on. */
export type AgencyMoved = {
  readonly type: 'agency.moved';
  readonly payload: {
    readonly agency: string;
    readonly from: LocalDate;
    /** The agency above it from then on; null where there is none. */
    readonly parent: string | null;
    readonly source: Citation;
  };
};

/** The agency ends by a merger. Written again when the merger is corrected before its day; the last one written counts. */
export type AgencyMerged = {
  readonly type: 'agency.merged';
  readonly payload: {
    readonly agency: string;
    readonly merger: string;
    /** The first day on which the agency no longer exists. */
    readonly day: LocalDate;
    /** Who takes over what the merger does not give to another. */
    readonly successor: string;
  };
};

/** The merger does not come, so the agency goes on. */
export type AgencyMergerCalledOff = {
  readonly type: 'agency.merger-called-off';
  readonly payload: {
    readonly agency: string;
    readonly merger: string;
    /** The day on which it would have ended. */
    readonly day: LocalDate;
  };
};

/** The agency ends and nobody takes its place. */
export type AgencyDissolved = {
  readonly type: 'agency.dissolved';
  readonly payload: {
    readonly agency: string;
    /** The first day on which the agency no longer exists. */
    readonly day: LocalDate;
    readonly source: Citation;
  };
};

/** Somebody heads the agency. */
export type HeadAppointed = {
  readonly type: 'agency.head-appointed';
  readonly payload: {
    readonly agency: string;
    /** A pseudonymous id. */
    readonly person: string;
    /** The day of appointment; null where it is not known. */
    readonly beganOn: LocalDate | null;
    /** The first day known in office: that day, or, where it is not known, the day of recording. */
    readonly from: LocalDate;
    readonly to: LocalDate | null;
    readonly source: Citation;
  };
};

/** Somebody heads it no longer. */
export type HeadTermEnded = {
  readonly type: 'agency.head-term-ended';
  readonly payload: {
    readonly agency: string;
    readonly person: string;
    /** The first day known in office; names the term. */
    readonly since: LocalDate;
    readonly to: LocalDate;
    readonly source: Citation;
  };
};

export type AgencyEvent =
  | AgencyRegistered
  | AgencyRenamed
  | AgencyMoved
  | AgencyMerged
  | AgencyMergerCalledOff
  | AgencyDissolved
  | HeadAppointed
  | HeadTermEnded;

const SOURCE: Citation = {
  title: 'Nghị quyết về cơ cấu tổ chức của Chính phủ',
  number: '176/2025/QH15',
  date: '2025-02-18',
  issuer: 'Quốc hội',
};

export const AGENCY_EVENTS = defineEvents<AgencyEvent>({
  'agency.registered': {
    version: 1,
    example: {
      agency: 'ubnd-ha-noi',
      name: 'Ủy ban nhân dân thành phố Hà Nội',
      shortName: 'UBND TP Hà Nội',
      tier: 'province',
      kind: 'peoples-committee',
      parent: 'tinh-ha-noi',
      validFrom: '2025-01-01',
      aliases: ['UBND Hà Nội'],
      source: SOURCE,
    },
  },
  'agency.renamed': {
    version: 1,
    example: {
      agency: 'bnnmt',
      from: '2025-03-01',
      name: 'Bộ Nông nghiệp và Môi trường',
      shortName: 'BNNMT',
      source: SOURCE,
    },
  },
  'agency.moved': {
    version: 1,
    example: { agency: 'bhxh', from: '2025-03-01', parent: 'btc', source: SOURCE },
  },
  'agency.merged': {
    version: 1,
    example: { agency: 'btttt', merger: 'm-1', day: '2025-03-01', successor: 'bkhcn' },
  },
  'agency.merger-called-off': {
    version: 1,
    example: { agency: 'btttt', merger: 'm-1', day: '2025-03-01' },
  },
  'agency.dissolved': {
    version: 1,
    example: { agency: 'tgv57', day: '2026-01-01', source: SOURCE },
  },
  'agency.head-appointed': {
    version: 1,
    example: {
      agency: 'bkhcn',
      person: 'p-1',
      beganOn: '2025-03-01',
      from: '2025-03-01',
      to: '2026-06-01',
      source: SOURCE,
    },
  },
  'agency.head-term-ended': {
    version: 1,
    example: {
      agency: 'bkhcn',
      person: 'p-1',
      since: '2025-03-01',
      to: '2026-04-01',
      source: SOURCE,
    },
  },
});
