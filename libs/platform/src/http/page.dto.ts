import { ApiProperty } from '@nestjs/swagger';
import { OptionalField } from './fields.js';
import { LONGEST_PAGE, type Page, type PageRequest } from './page.js';
import { DECIMAL, numberInQuery, text } from './rules.js';

const USUAL_PAGE = 50;
const LONGEST_CURSOR = 2000;

/** What every query takes: the position that a command was answered with, so that its sender sees what it did. */
export class SeeingQuery {
  @OptionalField(DECIMAL, 'Position of an answer that must be seen.')
  readonly notBefore?: string;
}

/** How many items of a list are asked for. */
export function LimitField(): PropertyDecorator {
  return OptionalField(
    numberInQuery(1, LONGEST_PAGE),
    `Items of a page; ${USUAL_PAGE} by default.`,
  );
}

/** Where a list is continued. */
export function CursorField(): PropertyDecorator {
  return OptionalField(
    text(LONGEST_CURSOR),
    '`next` of the page before; left out for the first page.',
  );
}

/** One page of a list. */
export class PageQuery extends SeeingQuery {
  @LimitField()
  readonly limit?: string;

  @CursorField()
  readonly cursor?: string;
}

/** What every page says of itself. */
export class PageAnswer {
  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Cursor of the next page; null on the last.',
  })
  readonly next!: string | null;

  @ApiProperty({
    format: 'date-time',
    description: 'T that all pages of this list show, exclusive.',
  })
  readonly asOf!: string;

  @ApiProperty({ description: 'K that all pages of this list show.' })
  readonly position!: string;
}

export function pageRequest({ limit, cursor, notBefore }: PageQuery): PageRequest {
  return {
    limit: limit === undefined ? USUAL_PAGE : Number(limit),
    cursor: cursor ?? null,
    notBefore: notBefore === undefined ? null : BigInt(notBefore),
  };
}

export function pageAnswer<Item>({ items, next, pin }: Page<Item>) {
  return { items, next, asOf: pin.asOf, position: String(pin.position) };
}
