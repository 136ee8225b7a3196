import { isRefusal } from '@ledger/kernel';
import {
  DATE,
  Example,
  Field,
  FLAG,
  ID,
  OptionalField,
  SHA256,
  text,
  type FieldRule,
} from '@ledger/platform';
import { parseMapping } from '../domain/mapping.js';
import { parseSource } from '../domain/source.js';

const LONGEST_SOURCE = 300;

const SOURCE: FieldRule = {
  accepts: (value) => text(LONGEST_SOURCE).accepts(value) && !isRefusal(parseSource(String(value))),
  must: {
    vi: 'có dạng "SỐ, NGÀY, PHỤ LỤC", ví dụ "03/NQ-CP, 9/1/2025, II"',
    en: 'be "NUMBER, DATE, ANNEX", such as "03/NQ-CP, 9/1/2025, II"',
  },
  schema: { type: 'string', examples: ['03/NQ-CP, 9/1/2025, II'] },
};

const MAPPING: FieldRule = {
  accepts: (value) => !isRefusal(parseMapping(value)),
  must: {
    vi: 'có dạng {"bodies": {"cách viết": "mã"}, "rows": {"số": {"lead": "mã", "deadline": "thời hạn", "priority": "normal"}}}',
    en: 'be {"bodies": {"words": "id"}, "rows": {"number": {"lead": "id", "deadline": "words", "priority": "normal"}}}',
  },
  schema: { type: 'object', additionalProperties: true },
};

const EXAMPLE = {
  file: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
  source: '03/NQ-CP, 9/1/2025, II',
  assigner: 'chinh-phu',
  dryRun: true,
  mapping: { rows: { 138: { lead: 'bkhcn' } } },
};

/** A list of tasks to import. Whoever sends it needs the role importer. */
@Example<ImportListDto>(EXAMPLE)
export class ImportListDto {
  @Field(SHA256, 'The CSV or XLSX file, uploaded before to /v1/attachments.')
  readonly file!: string;

  @Field(
    SOURCE,
    'The document that the list is an annex of. With the number of a row it names a task for good.',
  )
  readonly source!: string;

  @Field(ID, 'The agency that assigns.')
  readonly assigner!: string;

  @OptionalField(DATE, 'The day of the assignment. Default: the date of the document.')
  readonly on?: string | null;

  @OptionalField(FLAG, 'Works out the report and records nothing. Default: false.')
  readonly dryRun?: boolean | null;

  @OptionalField(MAPPING, 'Settles what the words of the list leave open.')
  readonly mapping?: object | null;
}
