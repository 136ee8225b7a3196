import {
  instantAfter,
  lastDayOf,
  localDate,
  type Deadline,
  type DomainEvent,
  type Instant,
  type LocalDate,
  type Past,
} from '@ledger/kernel';
import { valueInWords, type Text } from '@ledger/platform';
import { DateTime } from 'luxon';
import type { GroupReference, Leads } from '../../domain/events/collective.events.js';
import type { Citation, Coordinator, DecisionMaker, Due } from '../../domain/parts.js';
import { CAPACITIES, VALUES } from './value-words.js';
import type { Names } from './names.port.js';

/** The parts that sentences about one event are made of; agencies are called what they were called then. */
export class Words {
  readonly #then: LocalDate;

  constructor(
    private readonly names: Names,
    private readonly event: Past<DomainEvent>,
  ) {
    this.#then = localDate(event.meta.effectiveAt);
  }

  /** Who recorded it, as the subject of a sentence. */
  get who(): Text {
    const { actor } = this.event.meta;
    if (actor.kind === 'process') return { vi: 'Hệ thống', en: 'The system' };
    return same(this.agency(actor.agency));
  }

  agency(agency: string): string {
    return this.names.agency(agency, this.#then);
  }

  agencies(agencies: readonly string[]): string {
    return agencies.map((agency) => this.agency(agency)).join(', ');
  }

  coordinator({ coordinator, kind }: Pick<Coordinator, 'coordinator' | 'kind'>): string {
    return kind === 'group' ? this.names.group(coordinator) : this.agency(coordinator);
  }

  leads(leads: Leads): Text {
    switch (leads.form) {
      case 'single':
        return same(this.agency(leads.agency));
      case 'joint':
        return same(this.agencies(leads.agencies));
      case 'group':
        return this.#group(leads.group, leads.alongside);
      case 'open-group': {
        const known = this.agencies(leads.named);
        const words = `“${leads.words}”`;
        if (known === '') return same(words);
        return { vi: `${words} (trước hết: ${known})`, en: `${words} (to begin with: ${known})` };
      }
    }
  }

  #group({ group, version }: GroupReference, alongside: readonly string[]): Text {
    const name = this.names.group(group);
    const others = this.#listed(alongside).map((one) => `, ${one}`);
    return {
      vi: `${name} (phiên bản ${version})${others.join('')}`,
      en: `${name} (version ${version})${others.join('')}`,
    };
  }

  /** The document that something rests on, to be put behind a sentence; nothing where there is none. */
  cite(citation: Citation | null): Text {
    if (citation === null) return same('');
    const { document, clause } = citation;
    const source = [this.names.document(document), clause]
      .filter((part) => part !== null)
      .join(', ');
    return { vi: ` (theo ${source})`, en: ` (under ${source})` };
  }

  decider({ agency, capacity }: DecisionMaker): Text {
    const name = this.agency(agency);
    if (capacity === null) return same(name);
    const { vi, en } = CAPACITIES[capacity];
    return { vi: `${name} (${vi})`, en: `${name} (${en})` };
  }

  /** The document's own words for a deadline, and the last day that they come to. */
  deadline(deadline: Deadline, due: Due | null): Text {
    const words = deadline.words === '' ? null : `“${deadline.words}”`;
    const end = due === null ? VALUES.deadline[neverDue(deadline)] : endOf(this.date(due.lastDay));
    return words === null ? end : { vi: `${words}, ${end.vi}`, en: `${words}, ${end.en}` };
  }

  /** A deadline that is asked for, when its due instant has not been worked out yet. */
  asked(deadline: Deadline): Text {
    if (deadline.words !== '') return same(`“${deadline.words}”`);
    switch (deadline.kind) {
      case 'day':
      case 'month':
      case 'quarter':
      case 'year':
        return this.date(lastDayOf(deadline));
      default:
        return VALUES.deadline[deadline.kind];
    }
  }

  date(date: LocalDate): Text {
    const day = DateTime.fromISO(date, { locale: 'en-GB' });
    return { vi: day.toFormat('d/M/yyyy'), en: day.toFormat('d MMMM yyyy') };
  }

  /** The day that an exclusive bound ends, or that an instant lies in. */
  lastDay(instant: Instant): Text {
    return this.date(localDate(instantAfter(instant, -1)));
  }

  /** A value of a closed set. */
  value(kind: string, value: string): Text {
    return VALUES[kind]?.[value] ?? valueInWords(kind, value);
  }

  values(kind: string, values: readonly string[]): Text {
    const words = values.map((value) => this.value(kind, value));
    return {
      vi: words.map(({ vi }) => vi).join(', '),
      en: words.map(({ en }) => en).join(', '),
    };
  }

  #listed(agencies: readonly string[]): readonly string[] {
    return agencies.length === 0 ? [] : [this.agencies(agencies)];
  }
}

function endOf({ vi, en }: Text): Text {
  return { vi: `hết ngày ${vi}`, en: `by the end of ${en}` };
}

function neverDue({ kind }: Deadline): 'yearly' | 'continuous' | 'undated' {
  return kind === 'yearly' || kind === 'continuous' ? kind : 'undated';
}

export function same(text: string): Text {
  return { vi: text, en: text };
}

/** A part of a sentence that is there only where something is. */
export function when(condition: boolean, text: Text): Text {
  return condition ? text : same('');
}
