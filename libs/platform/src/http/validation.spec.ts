import { describe, expect, it } from '@jest/globals';
import { validate } from 'class-validator';
import { plainToInstance } from 'class-transformer';
import fc from 'fast-check';
import { isAccepted } from './dto-members.js';
import {
  Field,
  ListField,
  NestedField,
  NestedList,
  OptionalField,
  OptionalListField,
  OptionalNestedField,
  OptionalNestedList,
} from './fields.js';
import { FLAG, oneOf, text, wholeNumber } from './rules.js';

class InnerDto {
  @Field(wholeNumber(1, 3))
  readonly n!: number;

  @OptionalField(FLAG)
  readonly flag?: boolean | null;
}

class OuterDto {
  @OptionalField(text(5))
  readonly note?: string | null;

  @OptionalNestedField(() => InnerDto)
  readonly perhaps?: InnerDto | null;
}

/** With a member of every kind. */
class WholeDto extends OuterDto {
  @Field(text(3))
  readonly name!: string;

  @ListField(oneOf(['a', 'b']), { least: 1, most: 2 })
  readonly choices!: string[];

  @OptionalListField(FLAG, { most: 1 })
  readonly flags?: boolean[] | null;

  @NestedField(() => InnerDto)
  readonly one!: InnerDto;

  @NestedList(() => InnerDto, { least: 1, most: 2 })
  readonly some!: InnerDto[];

  @OptionalNestedList(() => InnerDto, { most: 1 })
  readonly more?: InnerDto[] | null;
}

const anything = fc.oneof(
  fc.constantFrom<unknown>(null, true, 0, '', ' ', [], {}, [null], [[]], [{}]),
  fc.jsonValue({ maxDepth: 2 }),
);
const inner = fc.record(
  { n: fc.integer({ min: 1, max: 3 }), flag: fc.option(fc.boolean()) },
  { requiredKeys: ['n'] },
);
const good = fc.record(
  {
    note: fc.option(fc.constantFrom('x', 'abcde')),
    perhaps: fc.option(inner),
    name: fc.constantFrom('a', 'abc'),
    choices: fc.array(fc.constantFrom('a', 'b'), { minLength: 1, maxLength: 2 }),
    flags: fc.option(fc.array(fc.boolean(), { maxLength: 1 })),
    one: inner,
    some: fc.array(inner, { minLength: 1, maxLength: 2 }),
    more: fc.option(fc.array(inner, { maxLength: 1 })),
  },
  { requiredKeys: ['name', 'choices', 'one', 'some'] },
);
const MEMBERS = ['note', 'perhaps', 'name', 'choices', 'flags', 'one', 'some', 'more', 'other'];

/** Good bodies, and bodies with something put in some place of them. */
const bodies = fc.oneof(
  good,
  fc.tuple(good, fc.constantFrom(...MEMBERS), anything).map(([body, name, value]) => ({
    ...body,
    [name]: value,
  })),
  fc
    .tuple(good, fc.constantFrom('n', 'flag', 'other'), anything)
    .map(([body, name, value]) => ({ ...body, one: { ...body.one, [name]: value } })),
  anything,
);

async function isGoodByTheLibrary(body: unknown): Promise<boolean> {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return false;
  const dto = plainToInstance(WholeDto, body, { exposeUnsetFields: false });
  const errors = await validate(dto, { whitelist: true, forbidNonWhitelisted: true });
  return errors.length === 0;
}

describe('a body', () => {
  it('is taken without asking the library exactly when the library finds nothing wrong', async () => {
    const taken = { yes: 0, no: 0 };
    await fc.assert(
      fc.asyncProperty(bodies, async (body) => {
        const expected = await isGoodByTheLibrary(body);
        expect(isAccepted(WholeDto, body)).toBe(expected);
        taken[expected ? 'yes' : 'no'] += 1;
      }),
      { numRuns: 500 },
    );
    expect(taken.yes).toBeGreaterThan(0);
    expect(taken.no).toBeGreaterThan(0);
  });

  it('is never taken so where nothing says what its members have to be', () => {
    expect(isAccepted(Object, {})).toBe(false);
  });
});
