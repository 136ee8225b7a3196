/** The tiers and kinds of agencies (domain.md §3). */

export const TIERS = ['central', 'province', 'commune'] as const;

export type Tier = (typeof TIERS)[number];

export const AGENCY_KINDS = [
  'ministry',
  'ministerial-agency',
  'government-agency',
  'province',
  'centrally-run-city',
  'peoples-committee',
  'party-body',
  'state-body',
  'steering-body',
  'other',
] as const;

export type AgencyKind = (typeof AGENCY_KINDS)[number];

export function isTier(value: unknown): value is Tier {
  return (TIERS as readonly unknown[]).includes(value);
}

export function isAgencyKind(value: unknown): value is AgencyKind {
  return (AGENCY_KINDS as readonly unknown[]).includes(value);
}
