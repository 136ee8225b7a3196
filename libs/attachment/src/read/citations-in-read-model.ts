import type { EventLog } from '@ledger/event-log';
import { isRefusal, RefusedError, type Sha256 } from '@ledger/kernel';
import type { ReadModels } from '@ledger/projection';
import { attachmentCitations } from './citations.projection.js';
import type { Citations } from './citations.port.js';

export interface CitationsOptions {
  readonly log: Pick<EventLog, 'identity' | 'head'>;
  readonly readModels: Pick<ReadModels, 'waitFor' | 'rows'>;
}

/** Looks citations up once the read model has come as far as the log was when it was asked. */
export class CitationsInReadModel implements Citations {
  constructor(private readonly options: CitationsOptions) {}

  /** @throws RefusedError `projection.behind`, `projection.not-built` */
  async streamsCiting(sha256: Sha256): Promise<readonly string[]> {
    const schema = await this.#schema();
    const rows = await this.options.readModels.rows<{ readonly stream: string }>(
      `select stream from ${schema}.citation where sha256 = $1 order by stream`,
      [sha256],
    );
    return rows.map(({ stream }) => stream);
  }

  /** @throws RefusedError `projection.behind`, `projection.not-built` */
  async citedAmong(files: readonly Sha256[]): Promise<ReadonlySet<Sha256>> {
    const schema = await this.#schema();
    const rows = await this.options.readModels.rows<{ readonly sha256: string }>(
      `select distinct sha256 from ${schema}.citation where sha256 = any($1)`,
      [files],
    );
    return new Set(rows.map(({ sha256 }) => sha256));
  }

  async #schema(): Promise<string> {
    const { log, readModels } = this.options;
    const cursor = { log: (await log.identity()).log, position: await log.head() };
    const active = await readModels.waitFor(attachmentCitations.name, cursor);
    if (isRefusal(active)) throw new RefusedError(active);
    return active.schema;
  }
}
