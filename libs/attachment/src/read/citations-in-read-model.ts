import type { Sha256 } from '@ledger/kernel';
import { schemaAtHead, type ReadModelTools } from '@ledger/projection';
import { attachmentCitations } from './citations.projection.js';
import type { Citations } from './citations.port.js';

/** Looks citations up once the read model has come as far as the log was when it was asked. */
export class CitationsInReadModel implements Citations {
  constructor(private readonly tools: ReadModelTools) {}

  /** @throws RefusedError as {@link schemaAtHead} does */
  async streamsCiting(sha256: Sha256): Promise<readonly string[]> {
    const schema = await schemaAtHead(attachmentCitations.name, this.tools);
    const rows = await this.tools.models.rows<{ readonly stream: string }>(
      `select stream from ${schema}.citation where sha256 = $1 order by stream`,
      [sha256],
    );
    return rows.map(({ stream }) => stream);
  }

  /** @throws RefusedError as {@link schemaAtHead} does */
  async citedAmong(files: readonly Sha256[]): Promise<ReadonlySet<Sha256>> {
    const schema = await schemaAtHead(attachmentCitations.name, this.tools);
    const rows = await this.tools.models.rows<{ readonly sha256: string }>(
      `select distinct sha256 from ${schema}.citation where sha256 = any($1)`,
      [files],
    );
    return new Set(rows.map(({ sha256 }) => sha256));
  }
}
