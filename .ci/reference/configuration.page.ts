import { configVariables } from '@ledger/platform';
import { page, table } from './markdown.js';

const INTRODUCTION = `The product is configured by environment variables alone. An empty variable counts as unset. A value
that cannot be used stops the start with a message that says what to set.`;

export function renderConfiguration(): string {
  const rows = configVariables().map(({ name, description, must, fallback, secret }) => [
    `\`${name}\``,
    `${description}${secret === true ? ' May hold a password, so it is never shown.' : ''}`,
    must.en,
    fallback,
  ]);
  return page(
    'Configuration',
    INTRODUCTION,
    table(['Variable', 'Meaning', 'Must', 'When unset'], rows),
  );
}
