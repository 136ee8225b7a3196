import {
  DATE,
  Example,
  Field,
  ListField,
  NestedField,
  NestedList,
  text,
  wholeNumber,
} from '@ledger/platform';
import { DatedSourceDto } from './citation.dto.js';

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
@Example<AnnounceDaysDto>({
  holidays: [{ date: '2027-09-03', occasion: 'Nghỉ liền kề ngày Quốc khánh' }],
  swapDays: [{ date: '2027-09-11', inExchangeFor: '2027-09-03' }],
  completeYears: [],
  source: { title: 'Thông báo về việc nghỉ lễ Quốc khánh năm 2027', date: '2025-06-30' },
})
export class AnnounceDaysDto {
  @NestedList(() => HolidayDto, { most: LONGEST_LIST })
  readonly holidays!: HolidayDto[];

  @NestedList(() => SwapDayDto, { most: LONGEST_LIST })
  readonly swapDays!: SwapDayDto[];

  @ListField(wholeNumber(1945, 9999), { most: 100 })
  readonly completeYears!: number[];

  @NestedField(() => DatedSourceDto)
  readonly source!: DatedSourceDto;
}

/** Announced days that a later document takes back. */
@Example<RevokeDaysDto>({
  dates: ['2027-09-03', '2027-09-11'],
  source: { title: 'Thông báo điều chỉnh lịch nghỉ lễ Quốc khánh năm 2027', date: '2025-07-01' },
})
export class RevokeDaysDto {
  @ListField(DATE, { least: 1, most: LONGEST_LIST })
  readonly dates!: string[];

  @NestedField(() => DatedSourceDto)
  readonly source!: DatedSourceDto;
}
