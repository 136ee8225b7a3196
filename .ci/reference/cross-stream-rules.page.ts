import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { CROSS_STREAM_RULES, type CrossStreamRule } from './cross-stream-rules.js';
import { page, table } from './markdown.js';

const INTRODUCTION = `Rules whose decision is on one stream and whose facts are on another. A decision that needs another stream folds it from the
log and writes stream and revision into its event (\`basis\`); what must stay true afterwards is watched by a process that sees
both events in log order. The last column names the test that lets the two happen at the same time.`;

const ROOT = new URL('../../', import.meta.url);

/** @throws Error for a rule whose test is not there (any more) */
export function renderCrossStreamRules(): string {
  const rows = CROSS_STREAM_RULES.map((rule) => [
    rule.rule,
    rule.kind,
    rule.race,
    rule.outcome,
    testOf(rule),
  ]);
  return page(
    'Rules across streams',
    INTRODUCTION,
    table(['Rule', 'Kind', 'What may race', 'What comes of it', 'Raced by'], rows),
  );
}

function testOf({ rule, test }: CrossStreamRule): string {
  if (test === null) return 'nothing to break';
  const text = readFileSync(fileURLToPath(new URL(test.file, ROOT)), 'utf8');
  if (!text.includes(test.title)) throw new Error(`${rule}: ${test.file} has no “${test.title}”`);
  return `\`${test.file}\`: ${test.title}`;
}
