import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

const FOLDER = join('libs', 'agency', 'reference');

/** A file of facts that comes with the product; found from the sources and from a build alike. */
export function readReferenceFile(name: string): Promise<string> {
  return readFile(find(import.meta.dirname, join(FOLDER, name)), 'utf8');
}

function find(folder: string, file: string): string {
  const path = join(folder, file);
  if (existsSync(path)) return path;
  const above = dirname(folder);
  if (above === folder) throw new Error(`${file} is missing from this installation`);
  return find(above, file);
}
