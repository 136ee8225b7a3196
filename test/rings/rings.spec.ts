import { execFile } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PLANTED, SOUND_FILES } from './planted-violations.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const CONFIG = join(ROOT, '.dependency-cruiser.cjs');
const CRUISER = join(ROOT, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');

interface Violation {
  readonly rule: { readonly name: string };
  readonly from: string;
  readonly to: string;
}

let house: string;
let found: string[];

beforeAll(async () => {
  house = await realpath(await mkdtemp(join(tmpdir(), 'ledger-rings-')));
  await plantAll();
  found = (await cruise()).map(({ rule, from, to }) => `${rule.name}: ${from} -> ${to}`);
});
afterAll(() => rm(house, { recursive: true }));

describe('the ring rules', () => {
  it.each(PLANTED)('$rule stops $from', ({ rule, from, to }) => {
    expect(found).toContainEqual(expect.stringContaining(`${rule}: ${from} -> ${shown(to)}`));
  });

  it('accept everything that keeps to them', () => {
    const accused = found.filter(
      (line) => !PLANTED.some(({ from }) => line.includes(`: ${from} `)),
    );
    expect(accused.filter((line) => !line.includes('ring-b.ts -> '))).toEqual([]);
  });

  it('each have a violation planted here', () => {
    const { forbidden } = createRequire(import.meta.url)(CONFIG) as {
      forbidden: { name: string }[];
    };
    const planted = new Set(PLANTED.map(({ rule }) => rule));
    expect(forbidden.map(({ name }) => name).filter((name) => !planted.has(name))).toEqual([]);
  });
});

/** Type-only imports, because those are what a checker most easily overlooks; a circle needs real ones to count. */
async function plantAll(): Promise<void> {
  for (const file of ['package.json', 'tsconfig.json']) {
    await copyFile(join(ROOT, file), join(house, file));
  }
  for (const [file, text] of Object.entries(SOUND_FILES)) await plant(file, text);
  for (const { rule, from, to } of PLANTED) {
    const keyword = rule === 'no-circular' ? 'export *' : 'import type * as reached';
    await plant(from, `${keyword} from '${specifier(from, to)}';\nexport const own = 1;`);
  }
  await plant('libs/agency/src/ring-b.ts', "export * from './ring-a.js';");
}

async function plant(file: string, text: string): Promise<void> {
  await mkdir(dirname(join(house, file)), { recursive: true });
  await writeFile(join(house, file), text);
}

function specifier(from: string, to: string): string {
  if (!to.endsWith('.ts')) return to;
  const path = relative(dirname(from), to).replace(/\.ts$/, '.js');
  return path.startsWith('.') ? path : `./${path}`;
}

/** The cruiser names a built-in module without its prefix and a package by where it lies. */
function shown(to: string): string {
  return `node_modules/${to}/package.json` in SOUND_FILES
    ? `node_modules/${to}`
    : to.replace(/^node:/, '');
}

function cruise(): Promise<Violation[]> {
  const args = [CRUISER, 'apps', 'libs', 'test', '--config', CONFIG, '--output-type', 'json'];
  return new Promise((resolve, reject) => {
    const options = { cwd: house, maxBuffer: 64 * 1024 * 1024, env: { PATH: process.env['PATH'] } };
    execFile(process.execPath, args, options, (error, stdout, stderr) => {
      if (stdout === '') {
        reject(new Error(stderr, { cause: error }));
        return;
      }
      resolve((JSON.parse(stdout) as { summary: { violations: Violation[] } }).summary.violations);
    });
  });
}
