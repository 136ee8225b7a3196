import {
  isRefusal,
  refuse,
  refuseWithoutRole,
  type Citation,
  type CommandContext,
  type Decider,
  type Decision,
  type LocalDate,
} from '@ledger/kernel';
import { presentOn } from '../agency/agency-presence.js';
import type { Agency } from '../agency/agency.js';
import { contentOf } from '../content-of.js';
import { effectiveFrom } from '../effective.js';
import { refuseEnd, refuseMalformed } from '../field.js';
import type { Known } from '../known.js';
import { overlap, reaches } from '../span.js';
import type { ServiceEvent } from './service.events.js';
import { evolveService, partsOf, type Services, type Succession } from './service.js';

export type BeginService = {
  readonly type: 'BeginService';
  readonly person: string;
  readonly agency: string;
  readonly from: LocalDate;
  readonly to: LocalDate | null;
  readonly source: Citation;
};

export type EndService = {
  readonly type: 'EndService';
  readonly person: string;
  /** Where the person serves at the end, which after a merger is not where the service began. */
  readonly agency: string;
  /** The first day on which the person no longer serves. */
  readonly to: LocalDate;
  readonly source: Citation;
};

export type ServiceCommand = BeginService | EndService;

export type ServiceDecisionFacts = {
  /** The agency that the command names. */
  readonly agencies: readonly Known<Agency>[];
  /** Of the agencies in which the person began to serve, and of those after them. */
  readonly successions: readonly Succession[];
};

type Context = CommandContext<ServiceDecisionFacts>;

export const serviceDecider: Decider<Services, ServiceCommand, ServiceEvent, ServiceDecisionFacts> =
  {
    initial: [],
    evolve: evolveService,
    decide(command, state, context) {
      const refused =
        refuseWithoutRole(context.actor, 'administrator') ??
        refuseMalformed(['person', command.person, 'opaque-id']);
      if (refused !== null) return refused;
      return command.type === 'BeginService'
        ? begin(command, state, context)
        : end(command, state, context);
    },
  };

function begin(
  command: BeginService,
  state: Services,
  { now, facts }: Context,
): Decision<ServiceEvent> {
  const payload = contentOf(command);
  const { person, agency, from, to } = payload;
  const malformed = refuseMalformed(['from', from, 'date']) ?? refuseEnd('to', from, to);
  if (malformed !== null) return malformed;
  const known = presentOn(facts.agencies, agency, from);
  if (isRefusal(known)) return known;
  const served = state
    .flatMap((service) => partsOf(service, facts.successions))
    .find((part) => part.agency === agency && overlap(part, { from, to }));
  if (served === undefined) {
    const basis = [known.basis];
    return [{ type: 'agency.service-begun', payload, ...effectiveFrom(from, now), basis }];
  }
  return served.from === from && served.to === to
    ? []
    : refuse('service.already-serving', { person, agency, from: served.from });
}

function end(
  command: EndService,
  state: Services,
  { now, facts }: Context,
): Decision<ServiceEvent> {
  const { person, agency, to, source } = command;
  const malformed = refuseMalformed(['to', to, 'date']);
  if (malformed !== null) return malformed;
  const service = state.find((held) =>
    partsOf(held, facts.successions).some((part) => part.agency === agency && reaches(part, to)),
  );
  if (service === undefined) return refuse('service.not-serving', { person, agency, date: to });
  if (service.to === to) return [];
  const payload = { person, agency: service.agency, since: service.from, to, source };
  return [{ type: 'agency.service-ended', payload, ...effectiveFrom(to, now) }];
}
