import { sideBySide } from '@ledger/command';
import type { Position } from '@ledger/event-log';
import {
  accepted,
  canonicalJson,
  isRefusal,
  RefusedError,
  refuseWithoutRole,
  sha256,
  uuidV5,
  type Refusal,
  type RefusalCode,
} from '@ledger/kernel';
import { documentDecider, documentStream, streamsNamed, taskDecider } from '@ledger/task';
import type { DecidedRow } from './decided-row.js';
import { reportOn, type ImportReport } from './import-report.js';
import type { ImportTools } from './import-tools.js';
import type { ListInput } from './list-reading.js';
import { foreseen, prepareList, type PreparedList } from './prepared-list.js';
import type { ImportIdentity, PreparedRow, RowPreparation } from './row-preparation.js';

export interface ImportRequest extends ListInput {
  /** Works out the same report and records nothing. */
  readonly dryRun: boolean;
  readonly identity: ImportIdentity;
}

export type ImportProgress = (progress: { readonly done: number; readonly total: number }) => void;

/** What somebody else recorded of a row in the meantime shows when it is looked at again. */
const RECORDED_MEANWHILE: readonly RefusalCode[] = [
  'task.action-not-open',
  'task.nothing-left-open',
  'idempotency.body-differs',
];

/** Enough rows at once for each trip to the log to be worth it. */
const ROWS_AT_ONCE = 64;

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
    const withoutRole = refuseWithoutRole(request.identity.actor, 'importer');
    if (withoutRole !== null) return withoutRole;
    const prepared = await this.prepare(request, await this.tools.log.head());
    if (isRefusal(prepared)) return prepared;
    return request.dryRun ? foreseen(prepared) : this.record(prepared, null, onProgress);
  }

  /** Works out what every row would record as the ledger stood at a position, and records nothing. */
  prepare(request: Omit<ImportRequest, 'dryRun'>, upTo: Position): Promise<PreparedList | Refusal> {
    return prepareList(request, this.tools, upTo);
  }

  /**
   * Records what is not recorded yet of a list that was prepared.
   *
   * @param causationId the event by which the list was taken; null where there is none
   */
  async record(
    { list, rows, registration, preparation }: PreparedList,
    causationId: string | null,
    onProgress: ImportProgress = () => undefined,
  ): Promise<ImportReport | Refusal> {
    const fault = registration && (await this.#register(registration, causationId));
    if (fault !== null) return fault;
    let done = 0;
    const record = async (row: PreparedRow) => {
      const recorded = await this.#record(row, preparation, causationId);
      done += 1;
      onProgress({ done, total: rows.length });
      return recorded;
    };
    return reportOn(list, await sideBySide(rows, record, ROWS_AT_ONCE));
  }

  /** Where somebody else registered the document meanwhile, it is there all the same. */
  async #register(
    { document, command, agencies, identity }: NonNullable<PreparedList['registration']>,
    causationId: string | null,
  ): Promise<Refusal | null> {
    const stream = documentStream(document);
    const outcome = await this.tools.executor.execute({
      stream,
      decider: documentDecider,
      command,
      identity: {
        ...identity,
        commandId: uuidV5(identity.commandId, stream),
        commandHash: sha256(canonicalJson(command)),
        auth: null,
        causationId,
      },
      facts: () => Promise.resolve({ agencies }),
    });
    const refused = isRefusal(outcome) && outcome.refused !== 'document.action-not-open';
    return refused ? outcome : null;
  }

  async #record(
    { decided, write }: PreparedRow,
    again: RowPreparation,
    causationId: string | null,
  ): Promise<DecidedRow> {
    if (write === null) return decided;
    const { stream, command, identity } = write;
    const outcome = await this.tools.executor.execute({
      stream,
      decider: taskDecider,
      command,
      identity: { ...identity, causationId },
      alongside: streamsNamed(command),
      facts: (loaded, now) => this.tools.facts.factsFor(command, loaded, identity.actor, now),
    });
    if (!isRefusal(outcome)) return decided;
    if (!RECORDED_MEANWHILE.includes(outcome.refused)) throw new RefusedError(outcome);
    const now = accepted(await again.lookAgain(decided.plan));
    return now.decided;
  }
}
