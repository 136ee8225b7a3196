import type { CommandIdentity, Executed } from '@ledger/command';
import type { Position } from '@ledger/event-log';
import {
  isRefusal,
  refuse,
  refuseWithoutRole,
  type Actor,
  type AttachmentRef,
  type Refusal,
  type SealedEvent,
} from '@ledger/kernel';
import { importStream } from '../domain/taking/streams.js';
import { takeListDecider, type TakeListFacts } from '../domain/taking/take-list.decider.js';
import { readTableFile } from '../files/read-table-file.js';
import type { ImportReport } from './import-report.js';
import type { ImportTools } from './import-tools.js';
import { ListImport, type ImportRequest } from './list-import.js';
import { foreseen, hasNews, type PreparedList } from './prepared-list.js';

/** A file that was uploaded, whole. */
export interface UploadedFile {
  readonly file: AttachmentRef;
  readonly bytes: Buffer;
}

/** Files that were uploaded, under their SHA-256. */
export interface UploadedFiles {
  /** Null if there is none, or the actor has no right to read it. It stays at least as long as one just uploaded. */
  fileOf(sha256: string, actor: Actor): Promise<UploadedFile | null>;
}

export interface FileImportRequest extends Omit<ImportRequest, 'table' | 'identity'> {
  /** SHA-256 of the file. */
  readonly sha256: string;
  readonly identity: CommandIdentity;
}

/** A list and the file that it came in. */
interface FoundList {
  readonly file: AttachmentRef;
  readonly prepared: PreparedList;
  /** As of which position it was looked through. */
  readonly upTo: Position;
}

/**
 * Imports lists from uploaded files. That a list was taken is an event of the request's own stream: by it a repeat is known
 * and another body refused, as with any command. What the ledger said before that event is what the list is looked through
 * by, so that a repeat works out the very same rows, finds those recorded that were, and records those that were not.
 */
export class ImportFromFile {
  readonly #imports: ListImport;

  constructor(
    private readonly tools: ImportTools,
    private readonly files: UploadedFiles,
  ) {
    this.#imports = new ListImport(tools);
  }

  /** @throws RefusedError as the import does */
  async run(request: FileImportRequest): Promise<ImportReport | Refusal> {
    const { identity, terms } = request;
    const withoutRole = refuseWithoutRole(identity.actor, 'importer');
    if (withoutRole !== null) return withoutRole;
    const found: FoundList[] = [];
    const taken = await this.tools.executor.execute({
      stream: importStream(identity.commandId),
      decider: takeListDecider,
      command: { kind: 'TakeList', ...terms },
      identity,
      facts: async () => {
        const list = await this.#find(request, await this.tools.log.head());
        if (isRefusal(list)) return list;
        found.push(list);
        return factsOf(list, request);
      },
    });
    if (isRefusal(taken)) return taken;
    const list = await this.#asTaken(request, taken, found.at(-1));
    return isRefusal(list) ? list : this.#record(list, taken.events);
  }

  /** Looks through it again where that was done elsewhere, or before something else that counts was recorded. */
  async #asTaken(
    request: FileImportRequest,
    { position }: Executed<boolean>,
    found: FoundList | undefined,
  ): Promise<FoundList | Refusal> {
    const seen = found !== undefined && (position === null || found.upTo === position - 1n);
    return seen ? found : this.#find(request, position ?? 0n);
  }

  /** Where nothing was taken, because it was only tried or nothing is new, nothing is recorded either. */
  async #record(
    { prepared }: FoundList,
    [taken]: readonly SealedEvent[],
  ): Promise<ImportReport | Refusal> {
    return taken === undefined
      ? foreseen(prepared)
      : this.#imports.record(prepared, taken.envelope.id);
  }

  async #find(request: FileImportRequest, upTo: Position): Promise<FoundList | Refusal> {
    const { sha256, identity } = request;
    const uploaded = await this.files.fileOf(sha256, identity.actor);
    if (uploaded === null) return refuse('attachment.unknown', { sha256 });
    const table = await readTableFile(uploaded.bytes);
    if (isRefusal(table)) return table;
    const prepared = await this.#imports.prepare({ ...request, table }, upTo);
    return isRefusal(prepared) ? prepared : { file: uploaded.file, prepared, upTo };
  }
}

function factsOf(
  { file, prepared }: FoundList,
  { dryRun }: Pick<FileImportRequest, 'dryRun'>,
): TakeListFacts {
  return { rows: prepared.rows.length, news: !dryRun && hasNews(prepared), file };
}
