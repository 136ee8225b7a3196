import { isRefusal, refuse, refuseWithoutRole, type Actor, type Refusal } from '@ledger/kernel';
import { readTableFile } from '../files/read-table-file.js';
import type { ImportReport } from './import-report.js';
import type { ImportRequest, ListImport } from './list-import.js';

/** Files that were uploaded, under their SHA-256. */
export interface UploadedFiles {
  /** Null if there is none, or the actor has no right to read it. */
  bytesOf(sha256: string, actor: Actor): Promise<Buffer | null>;
}

/** Imports lists from uploaded files. */
export class ImportFromFile {
  constructor(
    private readonly imports: ListImport,
    private readonly files: UploadedFiles,
  ) {}

  async run(
    sha256: string,
    request: Omit<ImportRequest, 'table'>,
  ): Promise<ImportReport | Refusal> {
    const withoutRole = refuseWithoutRole(request.actor, 'importer');
    if (withoutRole !== null) return withoutRole;
    const bytes = await this.files.bytesOf(sha256, request.actor);
    if (bytes === null) return refuse('attachment.unknown', { sha256 });
    const table = await readTableFile(bytes);
    return isRefusal(table) ? table : this.imports.run({ ...request, table });
  }
}
