// Hooks of Node's module loader, by which the sources of the product run as they are.
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { transform } from '@swc/core';
import { SWC } from './swc.mjs';

const ROOMS = new URL('../libs/', import.meta.url);
const ROOM = /^@ledger\/([a-z-]+)(\/testing)?$/;

export function resolve(specifier, context, next) {
  const [, room, testing = ''] = ROOM.exec(specifier) ?? [];
  if (room !== undefined)
    return next(new URL(`${room}/src${testing}/index.ts`, ROOMS).href, context);
  const isOurs = specifier.startsWith('.') && context.parentURL?.endsWith('.ts');
  return next(isOurs ? specifier.replace(/\.js$/, '.ts') : specifier, context);
}

export async function load(url, context, next) {
  if (!url.endsWith('.ts')) return next(url, context);
  const filename = fileURLToPath(url);
  const options = { ...SWC, filename, swcrc: false, sourceMaps: 'inline' };
  const { code } = await transform(await readFile(filename, 'utf8'), options);
  return { format: 'module', source: code, shortCircuit: true };
}
