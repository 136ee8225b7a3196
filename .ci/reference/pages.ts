import { renderConfiguration } from './configuration.page.js';
import { renderCrossStreamRules } from './cross-stream-rules.page.js';
import { renderEvents } from './events.page.js';
import { renderOpenApi } from './openapi.page.js';
import { renderReadingRights } from './reading-rights.page.js';
import { renderRefusals } from './refusals.page.js';
import { renderScoringPolicySchema } from './scoring-policy.page.js';
import { renderStateDiagrams } from './state-diagrams.page.js';

/** A page of the reference that is written from the code, so that it cannot fall behind it. */
export interface ReferencePage {
  /** Relative to the repository root. */
  readonly file: string;
  readonly render: () => string | Promise<string>;
}

export const REFERENCE_PAGES: readonly ReferencePage[] = [
  { file: 'docs/reference/configuration.md', render: renderConfiguration },
  { file: 'docs/reference/cross-stream-rules.md', render: renderCrossStreamRules },
  { file: 'docs/reference/events.md', render: renderEvents },
  { file: 'docs/reference/openapi.json', render: renderOpenApi },
  { file: 'docs/reference/reading-rights.md', render: renderReadingRights },
  { file: 'docs/reference/refusals.md', render: renderRefusals },
  { file: 'docs/reference/scoring-policy.schema.json', render: renderScoringPolicySchema },
  { file: 'docs/reference/state-diagrams.md', render: renderStateDiagrams },
];
