import {
  serviceDecider,
  serviceStream,
  termsDecider,
  termsInForce,
  type AdoptedTerms,
  TERMS_STREAM,
} from '@ledger/agency';
import { StreamFolds } from '@ledger/command';
import type { Position } from '@ledger/event-log';
import { localDate, type Actor, type Instant } from '@ledger/kernel';
import { Injectable } from '@nestjs/common';
import type { EntitlementFacts } from '../domain/facts.js';
import { openActionsFor } from '../domain/open-actions.js';
import type { StepKind } from '../domain/task.commands.js';
import type { TaskState } from '../domain/task.js';
import { agencyFacts } from './agency-facts.js';

/** The point of the log and of time at which somebody asks. */
export interface AskedAt {
  readonly now: Instant;
  /** Null for the head. */
  readonly position: Position | null;
}

/** The only steps that somebody may be kept from by what other streams say. */
const REST_ON_FACTS: readonly StepKind[] = ['Accept', 'ReturnForRework', 'ConfirmObjectiveCause'];

/** Which steps are open to somebody, as the log told it at a position: asked again, it answers the same. */
@Injectable()
export class OpenActionsReader {
  constructor(private readonly folds: StreamFolds) {}

  async openTo(
    { actor }: { readonly actor: Actor },
    task: TaskState,
    { now, position }: AskedAt,
  ): Promise<readonly StepKind[]> {
    const widest = openActionsFor(task, { actor, now, facts: mostEntitling(actor) });
    if (!widest.some((step) => REST_ON_FACTS.includes(step))) return widest;
    const facts = await this.#factsOn(actor, { now, position });
    return openActionsFor(task, { actor, now, facts });
  }

  async #factsOn(actor: Actor, { now, position }: AskedAt): Promise<EntitlementFacts> {
    const upTo = position ?? undefined;
    const adopted = await this.folds.fold(TERMS_STREAM, termsDecider, upTo);
    const terms = entitlingTerms(termsInForce(adopted.state, localDate(now)));
    if (actor.kind === 'process') return { terms, service: [], agencies: [] };
    const service = await this.folds.fold(serviceStream(actor.person), serviceDecider, upTo);
    const served = [actor.agency, ...service.state.map(({ agency }) => agency)];
    const agencies = await agencyFacts(this.folds, served, upTo);
    return { terms, service: service.state, agencies };
  }
}

/** Nothing that could stand in the caller's way, so that nothing is read where nothing depends on it. */
function mostEntitling(actor: Actor): EntitlementFacts {
  const causeAuthority = actor.kind === 'person' ? actor.agency : null;
  return { terms: { causeAuthority, separationMonths: 0 }, service: [], agencies: [] };
}

function entitlingTerms(inForce: AdoptedTerms | null): EntitlementFacts['terms'] {
  // Where no terms are in force every step is refused, so what is told then matters to nobody.
  if (inForce === null) return { causeAuthority: null, separationMonths: 0 };
  const { objectiveCauseConfirmedBy: authority, separationMonths } = inForce.terms;
  return { causeAuthority: authority.by === 'agency' ? authority.agency : null, separationMonths };
}
