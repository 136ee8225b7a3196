import type { PlacedEvent } from '@ledger/event-log';
import { addDays, uuidV5, type LocalDate } from '@ledger/kernel';
import { DayQueue, type Living } from './day-queue.js';
import { randomPlan } from './life-plan.js';
import { Random } from './random.js';
import { MERGER_DAY, SkewedAgencies } from './skewed-agencies.js';
import { TaskTemplate, type TemplateKind } from './task-template.js';

/** How large a history is; the same size and seed give the same bytes. */
export interface HistorySize {
  readonly seed: number;
  /** Id of the installation whose log it is. */
  readonly origin: string;
  /** Obligations; the collective tasks of groups come on top. */
  readonly tasks: number;
  readonly agencies: number;
  /** Lives that are decided, each then given to many tasks. */
  readonly templates: number;
}

export const FIRST_DAY: LocalDate = '2024-01-08';
export const LAST_DAY: LocalDate = '2026-06-30';
const DAYS = 905;

const IDS = '7a1d2c3b-4e5f-5a6b-8c7d-9e0f1a2b3c4d';

/** The id of a task of a history. */
export function taskId(number: number): string {
  return uuidV5(IDS, number);
}

/** Every tenth task is one of so many that a group was given together. */
const MEMBERS = 25;

/**
 * Two and a half years of an installation: obligations of nine events on the average, one in ten given to a group, with
 * mergers, late entries, corrections, extensions, reworks and confirmed causes. Every event is what the deciders give.
 */
export class TaskHistory {
  readonly agencies: SkewedAgencies;
  readonly #own: readonly TaskTemplate[];
  readonly #merged: readonly TaskTemplate[];
  readonly #groups: readonly (readonly [parent: TaskTemplate, member: TaskTemplate])[];

  constructor(private readonly size: HistorySize) {
    const random = new Random(size.seed);
    const some = <Item>(share: number, make: () => Item) =>
      Array.from({ length: Math.max(2, Math.round(size.templates * share)) }, make);
    this.agencies = new SkewedAgencies(size.agencies);
    this.#own = some(0.8, () => this.#template(random, 'own'));
    this.#merged = some(0.05, () => this.#template(random, 'own', MERGER_DAY));
    this.#groups = some(0.15, () => {
      const member = this.#template(random, 'group-member');
      return [
        new TaskTemplate({ ...member.kind, as: 'collective' }, size.origin, LAST_DAY),
        member,
      ];
    });
  }

  /** Every event in the order in which it was recorded; only the tasks under way are held. */
  *events(): Generator<PlacedEvent, void, undefined> {
    const queue = new DayQueue(FIRST_DAY, DAYS);
    for (let number = 0; number < this.size.tasks; number += 1) {
      for (const { template } of this.drawn(number)) queue.begin(template, number);
    }
    for (let day = 0; day < DAYS; day += 1) {
      yield* queue.take(day, (number) => this.drawn(number));
    }
  }

  /** The task of a number; before the first of a group, the collective task. */
  drawn(number: number): readonly Living[] {
    const place = number % (10 * MEMBERS);
    if (place >= MEMBERS) return [this.#alone(number)];
    const first = number - place;
    const [parent, member] = this.#random(first).of(this.#groups);
    const collective = uuidV5(IDS, 'collective', first);
    const begun = this.#living(number, {
      template: member,
      lead: first + place,
      parent: collective,
    });
    if (place > 0) return [begun];
    const above = this.#living(number, { template: parent, lead: first, parent: null });
    return [{ ...above, id: collective }, begun];
  }

  #alone(number: number): Living {
    const random = this.#random(number);
    const lead = this.agencies.drawn(random);
    const ends = this.agencies.successorOf(lead) !== null;
    const template = random.of(ends ? this.#merged : this.#own);
    return this.#living(number, { template, lead, parent: null });
  }

  #living(
    number: number,
    { template, lead, parent }: Pick<Living, 'template' | 'parent'> & { readonly lead: number },
  ): Living {
    const { agencies } = this;
    // Group tasks go to agencies that stay, so that every member lives the life of its template.
    const index = parent !== null && agencies.successorOf(lead) !== null ? lead - 1 : lead;
    const cast = {
      lead: agencies.id(index),
      assigner: `assigner-${String(number % 60)}`,
      verifier: `verifier-${String(number % 60)}`,
      document: `document-${String(Math.floor(number / 250) % 4_000)}`,
      merger: template.mergerInto(agencies.successorOf(index) ?? ''),
    };
    return { id: taskId(number), template, cast, parent, next: 0, prev: null };
  }

  #random(number: number): Random {
    return new Random(this.size.seed * 31 + number);
  }

  #template(
    random: Random,
    as: TemplateKind['as'],
    mergerDay: LocalDate | null = null,
  ): TaskTemplate {
    // Whoever merges is given nothing new from then on, and has little done by then.
    const [first, last] = mergerDay === null ? [0, DAYS - 70] : [380, 412];
    const assignedOn = addDays(FIRST_DAY, random.between(first, last));
    const plan = randomPlan(random, assignedOn);
    const template = new TaskTemplate({ plan, mergerDay, as }, this.size.origin, LAST_DAY);
    // What was due before it was recorded is refused, and no task of this history; nor is what its lead merged before.
    const isLived = template.events.length > 0 && template.isInOrder;
    return isLived ? template : this.#template(random, as, mergerDay);
  }
}
