import {
  defineEvents,
  type Citation,
  type LocalDate,
  type NonWorkingDayRule,
} from '@ledger/kernel';

/** Terms within which somebody has to answer, in working days. */
export type AnswerTerms = {
  readonly acknowledge: number;
  readonly resolveDispute: number;
  readonly accept: number;
  readonly answerExtension: number;
  readonly answerAsCoordinator: number;
  readonly explain: number;
  readonly confirmAsJointLead: number;
};

/** Who may confirm that the cause of a miss was objective. */
export type ConfirmingAuthority =
  { readonly by: 'assigning-body' } | { readonly by: 'agency'; readonly agency: string };

/** The clocks and limits of the house (domain.md §4). They are adopted as a whole and hold until others are. */
export type Terms = {
  readonly workingDays: AnswerTerms;
  /** A lead reports at least once in so many months. */
  readonly reportEveryMonths: number;
  /** An undated task is listed as silent after so many months without a report. */
  readonly silentAfterMonths: number;
  /** A task counts as due soon in the last so many calendar days. */
  readonly dueSoonDays: number;
  /** A product that another body signs must be submitted so many calendar days before the due instant. */
  readonly signingLeadDays: number;
  readonly maximumExtensions: number;
  readonly nonWorkingDayRule: NonWorkingDayRule;
  readonly objectiveCauseConfirmedBy: ConfirmingAuthority;
  /** Nobody judges or verifies the work of an agency they served in within so many months. */
  readonly separationMonths: number;
};

/** Clocks and limits were adopted, in force from a day on. */
export type TermsAdopted = {
  readonly type: 'agency.terms-adopted';
  readonly payload: {
    readonly from: LocalDate;
    readonly terms: Terms;
    readonly source: Citation;
  };
};

export const TERMS_EVENTS = defineEvents<TermsAdopted>({
  'agency.terms-adopted': {
    version: 1,
    example: {
      from: '2025-01-01',
      terms: {
        workingDays: {
          acknowledge: 3,
          resolveDispute: 5,
          accept: 10,
          answerExtension: 5,
          answerAsCoordinator: 7,
          explain: 10,
          confirmAsJointLead: 7,
        },
        reportEveryMonths: 1,
        silentAfterMonths: 3,
        dueSoonDays: 15,
        signingLeadDays: 0,
        maximumExtensions: 2,
        nonWorkingDayRule: 'next-working-day',
        objectiveCauseConfirmedBy: { by: 'agency', agency: 'vpcp' },
        separationMonths: 24,
      },
      source: {
        title: 'Quy định về thời hạn và giới hạn theo dõi nhiệm vụ',
        number: '01/QĐ',
        date: '2024-12-31',
        issuer: 'Ban Chỉ đạo Trung ương',
      },
    },
  },
});
