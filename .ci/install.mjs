import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { installLocked, ROOT } from './run-program.mjs';

/** Installs what the lock file names, unless exactly that is there already. Ends the process if that fails. */
export async function ensureInstalled() {
  const wanted = await packagesOf('package-lock.json');
  const installed = await packagesOf('node_modules/.package-lock.json').catch(() => ({}));
  if (isInstalled(wanted, installed)) return;
  console.log('Đang cài các gói phụ thuộc … / installing the dependencies …');
  const code = await installLocked();
  if (code !== 0) {
    console.error('Không cài được các gói phụ thuộc. / The dependencies could not be installed.');
    process.exit(code);
  }
}

/** Whether every package has its wanted version; one that is optional may be missing, say for another system. */
export function isInstalled(wanted, installed) {
  return Object.entries(wanted).every(([path, { version, optional, devOptional, link }]) => {
    if (path === '' || link) return true;
    const found = installed[path];
    return found ? found.version === version : Boolean(optional || devOptional);
  });
}

async function packagesOf(file) {
  return JSON.parse(await readFile(join(ROOT, file), 'utf8')).packages;
}
