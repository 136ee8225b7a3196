import {
  chmod,
  mkdir,
  open,
  readdir,
  readFile,
  readlink,
  stat,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { join } from 'node:path';
import { syncFolder } from './files.js';

/**
 * Copies a folder of programs so that everyone may run them, whatever the modes of the original. Every file is read
 * back and compared, and is on disk when this returns.
 *
 * @throws Error if a file reads back differently
 */
export async function copyTree(from: string, to: string): Promise<void> {
  await mkdir(to);
  await chmod(to, 0o755);
  for (const entry of await readdir(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) await copyTree(source, target);
    else if (entry.isSymbolicLink()) await symlink(await readlink(source), target);
    else await copyFile(source, target);
  }
  await syncFolder(to);
}

async function copyFile(source: string, target: string): Promise<void> {
  const bytes = await readFile(source);
  const executable = ((await stat(source)).mode & 0o100) !== 0;
  await writeFile(target, bytes, { flag: 'wx' });
  const handle = await open(target, 'r+');
  try {
    await handle.chmod(executable ? 0o755 : 0o644);
    await handle.sync();
  } finally {
    await handle.close();
  }
  if (!bytes.equals(await readFile(target))) {
    throw new Error(`${target} does not read back as it was written`);
  }
}
