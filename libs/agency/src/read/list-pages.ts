import type { EventLog } from '@ledger/event-log';
import {
  accepted,
  endOfDay,
  instantAfter,
  localDate,
  refuse,
  RefusedError,
  type JsonObject,
  type LocalDate,
} from '@ledger/kernel';
import {
  cursorOf,
  cursorText,
  type ListIdentity,
  type Page,
  type PageCursor,
  type PageRequest,
} from '@ledger/platform';
import type { Sight, Sights } from './sight.js';

/** A list of things that have ids, with everything that was asked of it. */
export interface ListQuestion<Item> extends ListIdentity {
  /** Default: today in Asia/Ho_Chi_Minh. */
  readonly on: LocalDate | undefined;
  /** All that the list holds, in order of their ids. */
  items(sight: Sight): Promise<readonly Item[]>;
}

/** Cuts lists that are folded whole into pages, all of which show what the first one does. */
export class ListPages {
  constructor(
    private readonly log: Pick<EventLog, 'identity'>,
    private readonly sights: Sights,
  ) {}

  /** @throws RefusedError `cursor.*`, `position.beyond-head`, and what finding the items throws */
  async page<Item extends { readonly id: string }>(
    question: ListQuestion<Item>,
    { limit, cursor: words, notBefore }: PageRequest,
  ): Promise<Page<Item>> {
    const { on } = question;
    const list = { name: question.name, filter: filterOf(question) };
    const { log } = await this.log.identity();
    const cursor = words === null ? null : continued(list, words, log);
    const sight = await this.sights.at(cursor === null ? { on, notBefore } : sightOf(cursor));
    const [after = ''] = cursor?.after ?? [];
    const left = (await question.items(sight)).filter(({ id }) => id > after);
    const items = left.slice(0, limit);
    const pin = { log, position: sight.position, asOf: endOfDay(sight.on) };
    const last = items.at(-1);
    const more = left.length > limit && last !== undefined;
    return { items, next: more ? cursorText(list, { ...pin, after: [last.id] }) : null, pin };
  }
}

function filterOf({ filter, on }: ListQuestion<unknown>): JsonObject {
  return { ...filter, on: on ?? null };
}

function continued(list: ListIdentity, words: string, log: string): PageCursor {
  const cursor = accepted(cursorOf(list, words));
  if (cursor.log === log) return cursor;
  throw new RefusedError(refuse('cursor.foreign-log', { log: cursor.log, expected: log }));
}

/** A day is pinned by its end, which no longer belongs to it. */
function sightOf({ asOf, position }: PageCursor): Sight {
  return { on: localDate(instantAfter(asOf, -1)), position };
}
