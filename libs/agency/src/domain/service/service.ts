import { addMonths, type LocalDate, type Past } from '@ledger/kernel';
import type { Agency } from '../agency/agency.js';
import { covers, endedOn, type Span } from '../span.js';
import type { ServiceEvent } from './service.events.js';

/** One unbroken service of a person, named by the agency in which it began. */
export type Service = Span & { readonly agency: string };

/** Everything one person's stream says, in order of the first day. */
export type Services = readonly Service[];

/** An agency's people passed to another on a day. */
export type Succession = {
  readonly agency: string;
  readonly successor: string;
  readonly day: LocalDate;
};

/** Where an agency's people went when it merged; null if it has not. */
export function successionOf({ id, end }: Agency): Succession | null {
  return end?.kind === 'merged' ? { agency: id, successor: end.successor, day: end.day } : null;
}

/**
 * Where a service took place, agency by agency. Being moved by a merger is not leaving: a service that reaches the
 * merger goes on in the successor, and as long as it does the person has not left the predecessor either, so all parts
 * end together. A person who went elsewhere in a merger has that recorded as an end and a new beginning.
 */
export function partsOf(service: Service, successions: readonly Succession[]): Services {
  const onward = successions.find(
    ({ agency, day }) => agency === service.agency && covers(service, day),
  );
  if (onward === undefined) return [service];
  const next = { agency: onward.successor, from: onward.day, to: service.to };
  const others = successions.filter((succession) => succession !== onward);
  return [service, ...partsOf(next, others)];
}

export interface ServiceQuestion {
  readonly agency: string;
  readonly date: LocalDate;
  /** How long after leaving a person still counts as having served, in months. */
  readonly months: number;
}

/** Whether the person serves in an agency on a day or left it less than so many months before. */
export function servedWithin(
  services: Services,
  { agency, date, months }: ServiceQuestion,
  successions: readonly Succession[],
): boolean {
  return services
    .flatMap((service) => partsOf(service, successions))
    .some(
      ({ agency: served, from, to }) =>
        served === agency && from <= date && (to === null || date < addMonths(to, months)),
    );
}

export function evolveService(state: Services, { type, payload }: Past<ServiceEvent>): Services {
  switch (type) {
    case 'agency.service-begun': {
      const { agency, from, to } = payload;
      return [...state, { agency, from, to }];
    }
    case 'agency.service-ended': {
      const { agency, since, to } = payload;
      return endedOn(state, to, (service) => service.agency === agency && service.from === since);
    }
  }
}
