import { sideBySide } from '@ledger/command';
import {
  canonicalJson,
  isRefusal,
  RefusedError,
  refuseWithoutRole,
  sha256,
  uuidV5,
  type Actor,
  type Refusal,
} from '@ledger/kernel';
import {
  documentDecider,
  documentStream,
  taskDecider,
  type AgencyFact,
  type RegisterDocument,
} from '@ledger/task';
import type { DecidedRow } from './decided-row.js';
import { reportOn, type ImportReport } from './import-report.js';
import type { ImportTools } from './import-tools.js';
import { documentOf } from './list-document.js';
import { readList, type ListInput } from './list-reading.js';
import { RowPreparation, type PreparedRow } from './row-preparation.js';

export interface ImportRequest extends ListInput {
  /** Works out the same report and records nothing. */
  readonly dryRun: boolean;
  readonly actor: Actor;
  readonly correlationId: string;
}

export type ImportProgress = (progress: { readonly done: number; readonly total: number }) => void;

/** What somebody else recorded of a row in the meantime shows when it is looked at again. */
const RECORDED_MEANWHILE: readonly string[] = ['task.action-not-open', 'idempotency.body-differs'];

/**
 * Imports lists of tasks: each row by a command of its own, as an importer, entered late by the document that the list is
 * an annex of. A row that is recorded already is never overwritten, so that an import may be repeated, and one that broke
 * off goes on.
 */
export class ListImport {
  constructor(private readonly tools: ImportTools) {}

  /**
   * Nothing is recorded where the list, or one row of it, cannot be taken.
   *
   * @throws RefusedError if the log cannot be read or written; what was recorded by then stays, and a repeat adds the rest
   */
  async run(
    request: ImportRequest,
    onProgress: ImportProgress = () => undefined,
  ): Promise<ImportReport | Refusal> {
    const { actor, terms, dryRun } = request;
    const withoutRole = refuseWithoutRole(actor, 'importer');
    if (withoutRole !== null) return withoutRole;
    const read = await readList(request, this.tools);
    if (isRefusal(read)) return read;
    const { document, register } = await documentOf(terms.source, terms.assigner, this.tools);
    const preparation = new RowPreparation(this.tools, { ...request, ...read, document });
    const prepared = await sideBySide(read.plans, (plan) => preparation.prepare(plan));
    const refused = prepared.find(isRefusal);
    if (refused !== undefined) return refused;
    const rows = prepared.flatMap((row) => (isRefusal(row) ? [] : [row]));
    if (dryRun) return reportOn(read.list, foreseen(rows));
    if (register !== null) {
      const fault = await this.#register(document, register, { request, known: read.assigners });
      if (fault !== null) return fault;
    }
    let done = 0;
    const decided = await sideBySide(rows, async (row) => {
      const recorded = await this.#record(row, preparation);
      done += 1;
      onProgress({ done, total: rows.length });
      return recorded;
    });
    return reportOn(read.list, decided);
  }

  async #register(
    document: string,
    command: RegisterDocument,
    { request, known }: { readonly request: ImportRequest; readonly known: readonly AgencyFact[] },
  ): Promise<Refusal | null> {
    const { actor, correlationId } = request;
    const outcome = await this.tools.executor.execute({
      stream: documentStream(document),
      decider: documentDecider,
      command,
      identity: {
        commandId: uuidV5(document, 'import'),
        commandHash: sha256(canonicalJson(command)),
        actor,
        auth: null,
        correlationId,
        causationId: null,
      },
      facts: () => Promise.resolve({ agencies: known }),
    });
    return isRefusal(outcome) ? outcome : null;
  }

  async #record({ decided, write }: PreparedRow, again: RowPreparation): Promise<DecidedRow> {
    if (write === null) return decided;
    const { stream, command, identity } = write;
    const outcome = await this.tools.executor.execute({
      stream,
      decider: taskDecider,
      command,
      identity,
      facts: (loaded, now) => this.tools.facts.factsFor(command, loaded, identity.actor, now),
    });
    if (!isRefusal(outcome)) return outcome.repeated ? existing(decided) : decided;
    if (!RECORDED_MEANWHILE.includes(outcome.refused)) throw new RefusedError(outcome);
    const now = await again.prepare(decided.plan);
    if (isRefusal(now)) throw new RefusedError(now);
    return now.decided;
  }
}

function foreseen(rows: readonly PreparedRow[]): readonly DecidedRow[] {
  return rows.map(({ decided }) => decided);
}

/** Another import of the same list was faster. */
function existing(row: DecidedRow): DecidedRow {
  return row.outcome === 'imported' ? { ...row, outcome: 'existing' } : row;
}
