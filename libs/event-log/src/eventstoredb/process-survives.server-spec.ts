import { expect, it } from '@jest/globals';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { describeOnServer } from '../../../../test/support/eventstoredb-server.js';
import type { Ordeal } from './testing/ordeals.js';

const SCRIPT = fileURLToPath(new URL('./testing/ordeals.ts', import.meta.url));

async function outcomeOf(ordeal: Ordeal, url: string) {
  const child = spawn(process.execPath, ['--import', 'tsx', SCRIPT, ordeal, url], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NODE_OPTIONS: '' },
  });
  let output = '';
  let complaints = '';
  child.stdout.on('data', (text: Buffer) => (output += text.toString()));
  child.stderr.on('data', (text: Buffer) => (complaints += text.toString()));
  await once(child, 'close');
  return { status: child.exitCode, output, complaints };
}

describeOnServer('a process survives', (url) => {
  it.each<Ordeal>([
    'a bad id',
    'an empty type',
    'an oversized envelope',
    'large appends at a disconnect',
    'a slow consumer',
    'abandoned reads',
    'a server that goes for good',
  ])(
    '%s, and ends by itself',
    async (ordeal) => {
      const outcome = await outcomeOf(ordeal, url);
      expect(outcome).toEqual({ status: 0, output: 'survived\n', complaints: '' });
    },
    120_000,
  );
});
