import type { RefusalCode } from '@ledger/kernel';
import { PROBLEMS } from '@ledger/platform';
import { page, table } from './markdown.js';

const INTRODUCTION = `Everything the product can say no to. Over HTTP a refusal is an \`application/problem+json\` (RFC 9457) whose
\`type\` is \`/problems/<code>\` and whose \`errors\` point to what of the request has to change: a JSON Pointer into the
body, empty for all of it, or \`/name\` of a parameter or a header. On the terminal it is a sentence and exit status 1.
Both come in Vietnamese and English.`;

export function renderRefusals(): string {
  const codes = (Object.keys(PROBLEMS) as RefusalCode[]).sort();
  const rows = codes.map((code) => {
    const { status, level, title } = PROBLEMS[code];
    return [`\`${code}\``, String(status), title.vi, title.en, level];
  });
  return page(
    'Refusals',
    INTRODUCTION,
    table(['Code', 'HTTP status', 'Tiêu đề', 'Title', 'Log level'], rows),
  );
}
