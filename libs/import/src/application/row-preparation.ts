import type { CommandIdentity } from '@ledger/command';
import { isRefusal, refuse, uuidV5, type Actor, type Refusal } from '@ledger/kernel';
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
import { isUndecided, settlingId, settlingOf } from './settling.js';
import { Trial, type TriedCommand } from './trial.js';

export interface RowsContext extends ReadList {
  readonly terms: ListTerms;
  readonly mapping: Mapping;
  /** The id of the document, registered or about to be. */
  readonly document: string;
  readonly actor: Actor;
  readonly correlationId: string;
}

/** A row with the command that would record what is new of it; null where nothing is. */
export interface PreparedRow {
  readonly decided: DecidedRow;
  readonly write: RowWrite | null;
}

type RowWrite = Omit<TriedCommand, 'state'>;

/** Works out what rows would record, as the ledger stands now, and records nothing. */
export class RowPreparation {
  readonly #trial: Trial;

  constructor(
    private readonly tools: ImportTools,
    private readonly context: RowsContext,
  ) {
    this.#trial = new Trial(tools, context.document);
  }

  async prepare(plan: RowPlan): Promise<PreparedRow | Refusal> {
    const task = taskIdOf(this.context.terms.source, plan.row.number);
    const { state } = await this.tools.folds.fold(taskStream(task), taskDecider);
    if (state.kind === 'not-assigned') return this.#begin(plan, { task, state });
    return saysTheSame(state, hashOfRow(plan.row, this.context.terms))
      ? this.#again(plan, task, state)
      : this.#differs(plan, state);
  }

  async #begin(
    plan: RowPlan,
    { task, state }: { readonly task: string } & Pick<TriedCommand, 'state'>,
  ): Promise<PreparedRow | Refusal> {
    const { terms, late, assignedAt: effectiveAt, bodies, document } = this.context;
    const authority = this.#citation(plan);
    const step = commandOf(plan, { assigner: terms.assigner, authority, bodies });
    const command: TaskCommand = late ? { kind: 'EnterLate', step, effectiveAt, document } : step;
    const write = {
      stream: taskStream(task),
      command,
      identity: this.#identity(plan, uuidV5(task, 'import')),
    };
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
    const write = {
      stream: taskStream(task),
      command,
      identity: this.#identity(plan, settlingId(task, command)),
    };
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
    return isRefusal(gaps)
      ? refuse('import.row-refused', { row: row.row, number: row.number, problem: gaps.refused })
      : gaps;
  }

  #citation({ row }: RowPlan) {
    const { document, terms } = this.context;
    return { document, clause: clauseOf(terms.source, row.number) };
  }

  #identity({ row }: RowPlan, commandId: string): CommandIdentity {
    const { terms, actor, correlationId } = this.context;
    const commandHash = hashOfRow(row, terms);
    return { commandId, commandHash, actor, auth: null, correlationId, causationId: null };
  }
}
