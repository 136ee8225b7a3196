import { defineEvents } from '@ledger/kernel';

/** What is followed as one though several documents assign it. */
export type ProgrammeRegistered = {
  readonly type: 'scorecard.programme-registered';
  readonly payload: {
    readonly name: string;
    /** Source documents; every task that cites one of them belongs to the programme. */
    readonly documents: readonly string[];
  };
};

export const PROGRAMME_EVENTS = defineEvents<ProgrammeRegistered>({
  'scorecard.programme-registered': {
    version: 1,
    example: {
      name: 'Chương trình hành động thực hiện Nghị quyết 57-NQ/TW',
      documents: ['nq-03', 'nq-71'],
    },
  },
});
