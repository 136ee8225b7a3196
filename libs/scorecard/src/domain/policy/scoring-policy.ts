import type { Role } from '@ledger/kernel';

/** A number without loss: `30`, `0.25` or `1/3`. */
export type ExactNumber = string;

export const RATIOS = ['quantity', 'quality', 'progress'] as const;
export type RatioName = (typeof RATIOS)[number];

export const RATINGS = ['excellent', 'good', 'fulfilled', 'not-fulfilled'] as const;
export type Rating = (typeof RATINGS)[number];

/** What must hold beside the points. A share is of the obligations that the policy counts. */
export type Gate =
  | { readonly gate: 'all-on-time' }
  | { readonly gate: 'no-major-error' }
  | { readonly gate: 'all-completed' }
  | { readonly gate: 'nobody-disciplined' }
  /** Of what was accepted, at least this share with the grade *exceeded*. */
  | { readonly gate: 'exceeded-share'; readonly atLeast: ExactNumber }
  /** Of all, at most this share completed late. */
  | { readonly gate: 'late-share'; readonly atMost: ExactNumber };

export type GateName = Gate['gate'];

/** What a rating asks for. */
export type RatingRule = {
  /** The rating. */
  readonly rating: Exclude<Rating, 'not-fulfilled'>;
  /** It asks for at least so many points. */
  readonly minimumPoints: ExactNumber;
  /** It asks for each of these besides. */
  readonly gates: readonly Gate[];
};

/**
 * How results become points and a proposed rating (domain.md §5). It is data: a body adopts it from a day on, and a later
 * body another one.
 */
export type ScoringPolicy = {
  /** Which obligations ratios, gates and flags cover. The name stands in every denominator. */
  readonly membership: 'due-overdue-or-completed';
  /** The most that common criteria and results can bring; they come to 100. */
  readonly points: { readonly common: ExactNumber; readonly results: ExactNumber };
  /** Whoever holds one of these roles assesses the common criteria. */
  readonly commonAssessedBy: readonly Role[];
  /** Shares of the points for results; they come to 1. */
  readonly weights: Readonly<Record<RatioName, ExactNumber>>;
  /** Off a product's quality for each major error. */
  readonly perMajorError: ExactNumber;
  /** Off a completed obligation's progress for each missed instant. */
  readonly perMissedInstant: ExactNumber;
  /** Whether a miss with a confirmed objective cause costs nothing. */
  readonly objectiveCauseExempts: boolean;
  /** With fewer obligations than this, figures are shown without a rating. */
  readonly fewestForRating: number;
  /** From best to worst; whoever meets none has not fulfilled. */
  readonly ratings: readonly RatingRule[];
  /** Of those proposed as good or better, at most this share is excellent. */
  readonly excellentQuota: ExactNumber;
  /** When a head's answer is to be looked at. */
  readonly headReview: {
    /** A head answers when the unit completes less than this share of the year's tasks. */
    readonly completedBelow: ExactNumber;
    /** Not within so many months in post. */
    readonly monthsInPost: number;
  };
};
