/**
 * What `npm run check:compose` runs: every compose file of docker/, or those named as arguments, against the schema of
 * the Compose Specification. Prints each fault and ends with 1 if there is any.
 */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { parseDocument } from 'yaml';
import { ROOT } from './run-program.mjs';

const files = process.argv.length > 2 ? process.argv.slice(2) : await composeFiles();
const isValid = await validator();
for (const file of files) {
  for (const fault of faultsOf(await readFile(file, 'utf8'))) {
    console.error(`${file}: ${fault}`);
    process.exitCode = 1;
  }
}

async function composeFiles() {
  const names = await readdir(join(ROOT, 'docker'));
  return names.filter((name) => /^compose.*\.yaml$/.test(name)).map((name) => join('docker', name));
}

async function validator() {
  const text = await readFile(join(ROOT, '.ci/compose-spec/compose-spec.json'), 'utf8');
  const schema = JSON.parse(text);
  // It names its draft by an address that the validator does not know; draft 7 is what it assumes anyway.
  delete schema.$schema;
  return new Ajv({ allErrors: true, strict: false }).compile(schema);
}

function faultsOf(text) {
  const document = parseDocument(text, { merge: true });
  if (document.errors.length > 0) return document.errors.map(({ message }) => message);
  if (isValid(document.toJS())) return [];
  return isValid.errors.map(({ instancePath, message, params }) => {
    return `${instancePath || '/'} ${message} ${JSON.stringify(params)}`;
  });
}
