import { readFile } from 'node:fs/promises';
import type { LocalIssuer } from '@ledger/access';
import { parseSource, taskIdOf } from '@ledger/import';
import { accepted, refuse, RefusedError } from '@ledger/kernel';
import type { Demo } from './demo.js';
import { DemoClient } from './demo-client.js';
import { IMPORTER } from './demo-people.js';

const SOURCE = '03/NQ-CP, 9/1/2025, II';

/** Its first row was given to a ministry that merged. */
const REPLAYED = '1';

/**
 * Imports Appendix II of Resolution 03/NQ-CP over HTTP, as an importer would. Again records nothing.
 *
 * @throws RefusedError `archive.file-unusable`
 */
export async function playList(url: string, issuer: LocalIssuer, file: string): Promise<Demo> {
  const source = accepted(parseSource(SOURCE));
  const client = new DemoClient(url, issuer);
  const { sha256 } = await client.upload(IMPORTER, await bytesOf(file));
  await client.command(IMPORTER, 'imports', {
    file: sha256,
    source: SOURCE,
    assigner: IMPORTER.agency,
  });
  return { replayed: taskIdOf(source, REPLAYED) };
}

async function bytesOf(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file);
  } catch (error) {
    const { code = 'unknown' } = error as NodeJS.ErrnoException;
    throw new RefusedError(refuse('archive.file-unusable', { file, reason: code }));
  }
}
