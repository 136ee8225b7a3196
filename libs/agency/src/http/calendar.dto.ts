import {
  DATE,
  Field,
  ListField,
  NestedField,
  NestedList,
  text,
  wholeNumber,
} from '@ledger/platform';
import { DatedCitationDto } from './citation.dto.js';

const LONGEST_LIST = 366;

export class HolidayDto {
  @Field(DATE)
  readonly date!: string;

  @Field(text(200))
  readonly occasion!: string;
}

export class SwapDayDto {
  @Field(DATE, 'The weekend day that is worked.')
  readonly date!: string;

  @Field(DATE, 'The day off that it is worked for.')
  readonly inExchangeFor!: string;
}

/** Days as a document announces them. */
export class AnnounceDaysDto {
  @NestedList(() => HolidayDto, { most: LONGEST_LIST })
  readonly holidays!: HolidayDto[];

  @NestedList(() => SwapDayDto, { most: LONGEST_LIST })
  readonly swapDays!: SwapDayDto[];

  @ListField(wholeNumber(1945, 9999), { most: 100 })
  readonly completeYears!: number[];

  @NestedField(() => DatedCitationDto)
  readonly source!: DatedCitationDto;
}

/** Announced days that a later document takes back. */
export class RevokeDaysDto {
  @ListField(DATE, { least: 1, most: LONGEST_LIST })
  readonly dates!: string[];

  @NestedField(() => DatedCitationDto)
  readonly source!: DatedCitationDto;
}
