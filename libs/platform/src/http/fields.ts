import { applyDecorators } from '@nestjs/common';
import { ApiProperty, type ApiPropertyOptions, type SchemaObject } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsOptional, ValidateBy, ValidateNested } from 'class-validator';
import type { Text } from '../language/language.js';
import { isAccepted, isObject, Member, type Accepts } from './dto-members.js';
import type { FieldRule } from './field-rule.js';

type Dto = () => new () => object;

export interface ListSize {
  readonly least?: number;
  readonly most: number;
}

/** A member that must be there. */
export function Field(rule: FieldRule, description?: string): PropertyDecorator {
  return applyDecorators(
    check('rule', rule.must, acceptedBy(rule)),
    Member(acceptedBy(rule)),
    described(rule.schema, description),
  );
}

/** A member that may be left out or null. */
export function OptionalField(rule: FieldRule, description?: string): PropertyDecorator {
  return applyDecorators(
    IsOptional(),
    check('rule', rule.must, acceptedBy(rule)),
    Member(orLeftOut(acceptedBy(rule))),
    described(rule.schema, description, LEFT_OUT),
  );
}

/** A list of values, each by the same rule. */
export function ListField(rule: FieldRule, size: ListSize): PropertyDecorator {
  return applyDecorators(
    checkList(rule, size),
    Member(eachBy(rule, size)),
    ApiProperty({ type: 'array', items: rule.schema, ...itemsOf(size) }),
  );
}

/** Like {@link ListField}, but may be left out or null. */
export function OptionalListField(
  rule: FieldRule,
  size: ListSize,
  description?: string,
): PropertyDecorator {
  const schema: SchemaObject = { type: 'array', items: rule.schema, ...itemsOf(size) };
  return applyDecorators(
    IsOptional(),
    checkList(rule, size),
    Member(orLeftOut(eachBy(rule, size))),
    described(schema, description, LEFT_OUT),
  );
}

/** A member that is an object of its own, checked by its DTO. */
export function NestedField(dto: Dto): PropertyDecorator {
  return applyDecorators(
    ValidateNested(),
    check('object', OBJECT, isObject),
    Member(isOne(dto)),
    Type(dto),
    ApiProperty({ type: () => dto() }),
  );
}

/** Like {@link NestedField}, but may be left out or null. */
export function OptionalNestedField(dto: Dto): PropertyDecorator {
  return applyDecorators(
    IsOptional(),
    ValidateNested(),
    check('object', OBJECT, isObject),
    Member(orLeftOut(isOne(dto))),
    Type(dto),
    ApiProperty({ type: () => dto(), ...LEFT_OUT }),
  );
}

/** A list of objects, each checked by its DTO. */
export function NestedList(dto: Dto, size: ListSize): PropertyDecorator {
  return applyDecorators(
    ValidateNested({ each: true }),
    check('list', listMust(size, OBJECT), (value) => isList(value, size) && value.every(isObject)),
    Member(areEach(dto, size)),
    Type(dto),
    ApiProperty({ type: () => dto(), isArray: true, ...itemsOf(size) }),
  );
}

/** Like {@link NestedList}, but may be left out or null. */
export function OptionalNestedList(dto: Dto, size: ListSize): PropertyDecorator {
  return applyDecorators(
    IsOptional(),
    NestedList(dto, size),
    Member(orLeftOut(areEach(dto, size))),
    ApiProperty({ ...LEFT_OUT }),
  );
}

const LEFT_OUT = { required: false, nullable: true } as const;

const OBJECT: Text = { vi: 'là một đối tượng JSON', en: 'be a JSON object' };

function acceptedBy(rule: FieldRule): Accepts {
  return (value) => rule.accepts(value);
}

function eachBy(rule: FieldRule, size: ListSize): Accepts {
  return (value) => isList(value, size) && value.every((one) => rule.accepts(one));
}

function isOne(dto: Dto): Accepts {
  return (value) => isAccepted(dto(), value);
}

function areEach(dto: Dto, size: ListSize): Accepts {
  return (value) => isList(value, size) && value.every((one) => isAccepted(dto(), one));
}

function orLeftOut(accepts: Accepts): Accepts {
  return (value) => value === undefined || value === null || accepts(value);
}

function check(name: string, must: Text, accepts: Accepts): PropertyDecorator {
  return ValidateBy({ name, validator: { validate: accepts } }, { message: JSON.stringify(must) });
}

function checkList(rule: FieldRule, size: ListSize): PropertyDecorator {
  return check('list', listMust(size, rule.must), eachBy(rule, size));
}

function described(
  schema: SchemaObject,
  description?: string,
  more: object = {},
): PropertyDecorator {
  const words = description === undefined ? {} : { description };
  return ApiProperty({ ...schema, ...words, ...more } as ApiPropertyOptions);
}

function listMust({ least = 0, most }: ListSize, each: Text): Text {
  return {
    vi: `là danh sách từ ${least} đến ${most} mục, mỗi mục phải ${each.vi}`,
    en: `be a list of ${least} to ${most} items, and each must ${each.en}`,
  };
}

function itemsOf({ least = 0, most }: ListSize) {
  return { minItems: least, maxItems: most };
}

function isList(value: unknown, { least = 0, most }: ListSize): value is readonly unknown[] {
  return Array.isArray(value) && value.length >= least && value.length <= most;
}
