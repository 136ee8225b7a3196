import { defineEvents, type Citation, type LocalDate } from '@ledger/kernel';

/** Which of the predecessors' tasks an exception is about. */
export type ExceptionScope =
  | { readonly by: 'tasks'; readonly tasks: readonly string[] }
  /** All that cite a source document, or one of its clauses. */
  | { readonly by: 'document'; readonly document: string; readonly clause: string | null }
  /** All of one of the task groups of Resolution 57. */
  | { readonly by: 'task-group'; readonly taskGroup: string };

/** Some tasks go to another successor than the rest, and why. */
export type MergerException = {
  readonly scope: ExceptionScope;
  readonly successor: string;
  readonly source: Citation;
};

/** Everything that passing the tasks on takes. */
export type MergerTerms = {
  readonly predecessors: readonly string[];
  /** Who takes over whatever no exception gives to another. */
  readonly successor: string;
  /** The first day on which the predecessors no longer exist. */
  readonly day: LocalDate;
  readonly exceptions: readonly MergerException[];
  readonly source: Citation;
};

/** Agencies end on a day, and their tasks pass to a successor or, by exception, to others. */
export type MergerDecided = {
  readonly type: 'agency.merger-decided';
  readonly payload: MergerTerms & { readonly merger: string };
};

/** The whole merger in its new terms, before its day. The last one written counts. */
export type MergerCorrected = {
  readonly type: 'agency.merger-corrected';
  readonly payload: MergerTerms & {
    readonly merger: string;
    /** Predecessors of the terms before that go on after all. */
    readonly released: readonly string[];
  };
};

/** The merger was taken back before its day. */
export type MergerWithdrawn = {
  readonly type: 'agency.merger-withdrawn';
  readonly payload: {
    readonly merger: string;
    /** All predecessors, who go on after all. */
    readonly released: readonly string[];
    /** The document that withdraws it. */
    readonly source: Citation;
  };
};

export type MergerEvent = MergerDecided | MergerCorrected | MergerWithdrawn;

const EXAMPLE: MergerDecided['payload'] = {
  merger: 'm-1',
  predecessors: ['btttt'],
  successor: 'bkhcn',
  day: '2025-03-01',
  exceptions: [
    {
      scope: { by: 'tasks', tasks: ['t-1', 't-2'] },
      successor: 'bca',
      source: {
        title: 'Nghị định về chức năng, nhiệm vụ của Bộ Công an',
        number: '02/2025/NĐ-CP',
        date: '2025-02-18',
        issuer: 'Chính phủ',
      },
    },
    {
      scope: { by: 'document', document: 'd-1', clause: 'II.3' },
      successor: 'bca',
      source: { title: 'Biên bản bàn giao', number: null, date: null, issuer: null },
    },
    {
      scope: { by: 'task-group', taskGroup: 'V' },
      successor: 'bca',
      source: { title: 'Biên bản bàn giao', number: null, date: null, issuer: null },
    },
  ],
  source: {
    title: 'Nghị quyết về cơ cấu tổ chức của Chính phủ',
    number: '176/2025/QH15',
    date: '2025-02-18',
    issuer: 'Quốc hội',
  },
};

export const MERGER_EVENTS = defineEvents<MergerEvent>({
  'agency.merger-decided': { version: 1, example: EXAMPLE },
  'agency.merger-corrected': {
    version: 1,
    example: { ...EXAMPLE, day: '2025-04-01', released: ['bkhdt'] },
  },
  'agency.merger-withdrawn': {
    version: 1,
    example: { merger: 'm-1', released: ['btttt'], source: EXAMPLE.source },
  },
});
