import { sideBySide, type CommandIdentity } from '@ledger/command';
import type { Position } from '@ledger/event-log';
import { isRefusal, lastMomentOf, localDate, refuse, uuidV5, type Refusal } from '@ledger/kernel';
import { taskDecider, taskStream, type TaskCommand } from '@ledger/task';
import type { Mapping } from '../domain/mapping.js';
import type { RowPlan } from '../domain/plan-row.js';
import { clauseOf } from '../domain/source.js';
import { differenceFindings, openFindings, type DecidedRow } from './decided-row.js';
import type { ImportTools } from './import-tools.js';
import type { ReadList } from './list-reading.js';
import { obligationsBegun, obligationsRecorded } from './obligations.js';
import { beginningOf, differencesOf, saysTheSame, type RecordedTask } from './recorded-row.js';
import { commandOf } from './row-command.js';
import { hashOfRow, taskIdOf, type ListTerms } from './row-task.js';
import { isUndecided, settlingFault, settlingOf } from './settling.js';
import { Trial, type TriedCommand } from './trial.js';

/** Who asks for an import, by which command: what it records is known by that again. */
export type ImportIdentity = Pick<CommandIdentity, 'commandId' | 'actor' | 'correlationId'>;

export interface RowsContext extends Pick<ReadList, 'bodies' | 'then'> {
  readonly terms: ListTerms;
  readonly mapping: Mapping;
  /** The id of the document, registered or about to be. */
  readonly document: string;
  readonly identity: ImportIdentity;
}

/** A row with the command that would record what is new of it; null where nothing is. */
export interface PreparedRow {
  readonly decided: DecidedRow;
  readonly write: RowWrite | null;
}

export type RowWrite = Omit<TriedCommand, 'state'>;

/** So many are looked up at once: those that come together are read from the log together. */
const ROWS_AT_ONCE = 256;

/** Works out what rows would record, and records nothing. */
export class RowPreparation {
  readonly #trial: Trial;

  constructor(
    private readonly tools: Pick<ImportTools, 'facts' | 'folds' | 'clock'>,
    private readonly context: RowsContext,
  ) {
    const { then: folds, document } = context;
    this.#trial = new Trial(tools, { folds, document });
  }

  /** As the ledger stood when the list was read, in the order of the list; or why one row cannot be taken. */
  async prepareAll(plans: readonly RowPlan[]): Promise<readonly PreparedRow[] | Refusal> {
    const { position } = this.context.then;
    const prepare = (plan: RowPlan) => this.#prepared(plan, position);
    const prepared = await sideBySide(plans, prepare, ROWS_AT_ONCE);
    const refused = prepared.find(isRefusal);
    return refused ?? prepared.flatMap((row) => (isRefusal(row) ? [] : [row]));
  }

  /** As the ledger stands by now, which somebody else wrote to meanwhile. */
  lookAgain(plan: RowPlan): Promise<PreparedRow | Refusal> {
    return this.#prepared(plan);
  }

  async #prepared(plan: RowPlan, upTo?: Position): Promise<PreparedRow | Refusal> {
    const { terms } = this.context;
    const task = taskIdOf(terms.source, plan.row.number);
    const { state } = await this.tools.folds.fold(taskStream(task), taskDecider, upTo);
    if (state.kind === 'not-assigned') return this.#begin(plan, { task, state });
    return saysTheSame(state, hashOfRow(plan.row, terms))
      ? this.#again(plan, task, state)
      : this.#differs(plan, state);
  }

  async #begin(
    plan: RowPlan,
    { task, state }: { readonly task: string } & Pick<TriedCommand, 'state'>,
  ): Promise<PreparedRow | Refusal> {
    const { terms, bodies } = this.context;
    const authority = this.#citation(plan);
    const step = commandOf(plan, { assigner: terms.assigner, authority, bodies });
    const write = this.#write(plan, task, this.#entered(step));
    const gaps = await this.#gapsAfter(plan, { ...write, state });
    if (isRefusal(gaps)) return gaps;
    const decided: DecidedRow = {
      plan,
      outcome: plan.lead.form === 'nobody' ? 'undecided' : 'imported',
      obligations: obligationsBegun(step, bodies),
      findings: openFindings(plan, gaps, step.findings),
    };
    return { decided, write };
  }

  /** What was assigned before today is entered late, also where it was today's when the list was first read. */
  #entered(step: ReturnType<typeof commandOf>): TaskCommand {
    const { terms, document } = this.context;
    if (terms.on >= localDate(this.tools.clock())) return step;
    return { kind: 'EnterLate', step, effectiveAt: lastMomentOf(terms.on), document };
  }

  /** A row that is recorded as it is; a mapping may settle what it left open. */
  async #again(plan: RowPlan, task: string, state: RecordedTask): Promise<PreparedRow | Refusal> {
    const { findings } = beginningOf(state).payload;
    const unchanged: DecidedRow = {
      plan,
      outcome: isUndecided(state) ? 'undecided' : 'existing',
      obligations: obligationsRecorded(state, this.context.bodies),
      findings: openFindings(plan, state.gaps, findings),
    };
    const command = this.#settling(plan, state);
    if (command === null) return { decided: unchanged, write: null };
    const write = this.#write(plan, task, command);
    const gaps = await this.#gapsAfter(plan, { ...write, state });
    if (isRefusal(gaps)) return gaps;
    const open = openFindings(plan, gaps, findings);
    if (command.lead === null) return { decided: { ...unchanged, findings: open }, write };
    return {
      decided: { plan, outcome: 'imported', obligations: 1, findings: open },
      write,
    };
  }

  #settling(plan: RowPlan, state: RecordedTask) {
    const { bodies, rows } = this.context.mapping;
    const ended = state.closure !== null || state.completion !== null;
    if (ended || bodies.size + rows.size === 0) return null;
    return settlingOf(state, plan, {
      row: rows.get(plan.row.number),
      document: this.#citation(plan),
    });
  }

  #differs(plan: RowPlan, state: RecordedTask): PreparedRow {
    const decided: DecidedRow = {
      plan,
      outcome: 'differs',
      obligations: obligationsRecorded(state, this.context.bodies),
      findings: differenceFindings(differencesOf(state, plan, this.context.terms)),
    };
    return { decided, write: null };
  }

  async #gapsAfter({ row }: RowPlan, tried: TriedCommand) {
    const gaps = await this.#trial.gapsAfter(tried);
    if (!isRefusal(gaps)) return gaps;
    const place = { row: row.row, number: row.number };
    return (
      settlingFault(gaps, place, tried.state) ??
      refuse('import.row-refused', { ...place, problem: gaps.refused })
    );
  }

  #citation({ row }: RowPlan) {
    const { document, terms } = this.context;
    return { document, clause: clauseOf(terms.source, row.number) };
  }

  /** One command to each task, so that the request's id and the stream name it. */
  #write({ row }: RowPlan, task: string, command: TaskCommand): RowWrite {
    const { terms, identity } = this.context;
    const stream = taskStream(task);
    const commandId = uuidV5(identity.commandId, stream);
    const commandHash = hashOfRow(row, terms);
    return {
      stream,
      command,
      identity: { ...identity, commandId, commandHash, auth: null, causationId: null },
    };
  }
}
