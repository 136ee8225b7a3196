import type { CommandIdentity, Folds } from '@ledger/command';
import { isRefusal, MAX_ENVELOPE_BYTES, seal, type Actor, type Refusal } from '@ledger/kernel';
import {
  documentStream,
  taskDecider,
  TASK_EVENTS,
  type Gap,
  type TaskCommand,
  type TaskState,
} from '@ledger/task';
import type { ImportTools } from './import-tools.js';

export interface TriedCommand {
  readonly stream: string;
  readonly command: TaskCommand;
  readonly state: TaskState;
  readonly identity: CommandIdentity;
}

export interface KnownToTrial {
  readonly folds: Folds;
  /** The id of the document of the list. */
  readonly document: string;
}

/**
 * Decides a command as the ledger would and records nothing, so that a list with a row that would be refused is refused as
 * a whole. The document of the list counts as registered: it will be, before any row is.
 */
export class Trial {
  constructor(
    private readonly tools: Pick<ImportTools, 'facts' | 'clock'>,
    private readonly known: KnownToTrial,
  ) {}

  /** What the task would leave open. */
  async gapsAfter({
    stream,
    command,
    state,
    identity,
  }: TriedCommand): Promise<readonly Gap[] | Refusal> {
    const now = this.tools.clock();
    const { document, folds } = this.known;
    const facts = await this.tools.facts.factsFor(command, { state, folds }, identity.actor, now);
    if (isRefusal(facts)) return facts;
    const others = facts.documents.filter((fact) => fact.document !== document);
    const known = { document, basis: { stream: documentStream(document), rev: 0 } };
    const documents = [...others, known];
    const context = { ...identity, now };
    const decision = taskDecider.decide(command, state, {
      ...context,
      facts: { ...facts, documents },
    });
    if (isRefusal(decision)) return decision;
    const events = decision.map((event) => ({
      ...event,
      schemaVersion: TASK_EVENTS.currentVersion(event.type),
    }));
    // An event may hold more than the log takes, which in the end only sealing it tells.
    const sealed = surelyFits(events, context)
      ? null
      : seal({ origin: identity.commandId, stream, head: null, events, context });
    if (isRefusal(sealed)) return sealed;
    return decision.flatMap(({ payload }) => ('gaps' in payload ? payload.gaps : []));
  }
}

/** What an envelope holds beside the event and its actor, in bytes; in truth less than half as many. */
const AROUND_EVENT = 4096;

/** A letter takes no more bytes in UTF-8. */
const BYTES_OF_LETTER = 3;

/** Sealing takes longer than deciding, and next to no row comes near the limit. */
function surelyFits(events: readonly object[], { actor }: { readonly actor: Actor }): boolean {
  const letters = JSON.stringify([events, actor]).length;
  return letters * BYTES_OF_LETTER + AROUND_EVENT <= MAX_ENVELOPE_BYTES;
}
