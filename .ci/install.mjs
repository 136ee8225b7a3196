import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { installLocked, ROOT } from './run-program.mjs';
import { timed } from './timed.mjs';

/**
 * Installs what the lock file names, unless exactly that is there already. Ends the process if that fails.
 *
 * @param folder of the package, from the root of the project
 */
export async function ensureInstalled(folder = '.') {
  const wanted = await packagesOf(folder, 'package-lock.json');
  const installed = await packagesOf(folder, 'node_modules/.package-lock.json').catch(() => ({}));
  if (isInstalled(wanted, installed)) return;
  const code = await timed('Đang cài các gói phụ thuộc / installing the dependencies', () =>
    installLocked(folder),
  );
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

async function packagesOf(folder, file) {
  return JSON.parse(await readFile(join(ROOT, folder, file), 'utf8')).packages;
}
