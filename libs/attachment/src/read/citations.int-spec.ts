import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  headAfter,
  isRefusal,
  seal,
  uuidV5,
  type SealedEvent,
  type StreamHead,
} from '@ledger/kernel';
import { ReadModels } from '@ledger/projection';
import {
  rowsOf,
  SAMPLE_ORIGIN,
  sampleInstant,
  sampleLog,
  sampleWorker,
} from '@ledger/projection/testing';
import {
  createProjectionDatabase,
  type ProjectionDatabase,
} from '../../../../test/support/projection-database.js';
import { CitationsInReadModel } from './citations-in-read-model.js';
import { attachmentCitations } from './citations.projection.js';

const [a, b, c] = ['a', 'b', 'c'].map((digit) => digit.repeat(64)) as [string, string, string];

/** One event each, in order: on which stream, and which files it cites. */
const CITING: readonly (readonly [stream: string, files: readonly string[]])[] = [
  ['task-1', [a]],
  ['task-2', []],
  ['task-1', [a, b]],
  ['task-2', [a]],
  ['document-1', [b]],
];

function citing(): readonly SealedEvent[] {
  const heads = new Map<string, StreamHead>();
  return CITING.map(([stream, files], n) => {
    const commandId = uuidV5(SAMPLE_ORIGIN, n);
    const attachments = files.map((sha256) => ({ sha256, size: 1, type: 'text/plain' }));
    const sealed = seal({
      origin: SAMPLE_ORIGIN,
      stream,
      head: heads.get(stream) ?? null,
      events: [{ type: 'sample.happened', payload: {}, schemaVersion: 1, attachments }],
      context: {
        commandId,
        commandHash: '0'.repeat(64),
        actor: { kind: 'process', process: 'sample' },
        auth: null,
        now: sampleInstant(n),
        correlationId: commandId,
        causationId: null,
      },
    });
    if (isRefusal(sealed)) throw new Error(sealed.refused);
    heads.set(stream, headAfter(heads.get(stream) ?? null, sealed[0]!));
    return sealed[0]!;
  });
}

describe('the read model of which records cite which file', () => {
  let database: ProjectionDatabase;
  let models: ReadModels;
  let citations: CitationsInReadModel;

  beforeAll(async () => {
    database = await createProjectionDatabase();
    models = new ReadModels(database.projector);
    const log = await sampleLog(citing());
    for (const [name, batchSize] of [
      ['attachment-citations', 2],
      ['citations-again', 500],
    ] as const) {
      const projection = { ...attachmentCitations, name };
      await sampleWorker(database.projector, log, projection, { batchSize }).catchUp();
    }
    citations = new CitationsInReadModel({ log, models });
  });

  afterAll(async () => {
    await models.close();
    await database.drop();
  });

  it('has the same rows however its events are batched', async () => {
    const rows = await rowsOf(database.pool, 'attachment_citations_v1.citation');
    expect(rows).toHaveLength(4);
    expect(await rowsOf(database.pool, 'citations_again_v1.citation')).toEqual(rows);
  });

  it('tells the streams that cite a file, each once', async () => {
    expect(await citations.streamsCiting(a)).toEqual(['task-1', 'task-2']);
    expect(await citations.streamsCiting(b)).toEqual(['document-1', 'task-1']);
    expect(await citations.streamsCiting(c)).toEqual([]);
  });

  it('tells which of some files are cited', async () => {
    expect(await citations.citedAmong([c, b])).toEqual(new Set([b]));
  });
});
