// Writes the generated pages of docs/reference; with --check only says which are not current and fails if any.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { register } from 'node:module';
import { dirname, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = new URL('../', import.meta.url);
const checking = process.argv.includes('--check');

register('./typescript-loader.mjs', import.meta.url);
const { REFERENCE_PAGES } = await import('./reference/pages.ts');

const stale = [];
for (const { file, render } of REFERENCE_PAGES) {
  const path = fileURLToPath(new URL(file, root));
  const wanted = await render();
  const found = await readFile(path, 'utf8').catch(() => null);
  if (found === wanted) continue;
  stale.push(relative(process.cwd(), path));
  if (!checking) {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, wanted);
  }
}

for (const file of stale) console.log(checking ? `not current: ${file}` : `written: ${file}`);
if (checking && stale.length > 0) {
  console.error('Run: npm run generate');
  process.exitCode = 1;
}
