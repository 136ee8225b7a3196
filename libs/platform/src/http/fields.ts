import { applyDecorators } from '@nestjs/common';
import { ApiProperty, type ApiPropertyOptions, type SchemaObject } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsOptional, ValidateBy, ValidateNested } from 'class-validator';
import type { Text } from '../language/language.js';
import type { FieldRule } from './field-rule.js';

export interface ListSize {
  readonly least?: number;
  readonly most: number;
}

/** A member that must be there. */
export function Field(rule: FieldRule, description?: string): PropertyDecorator {
  return applyDecorators(
    check('rule', rule.must, (value) => rule.accepts(value)),
    described(rule.schema, description),
  );
}

/** A member that may be left out or null. */
export function OptionalField(rule: FieldRule, description?: string): PropertyDecorator {
  return applyDecorators(
    IsOptional(),
    check('rule', rule.must, (value) => rule.accepts(value)),
    described(rule.schema, description, LEFT_OUT),
  );
}

/** A list of values, each by the same rule. */
export function ListField(rule: FieldRule, size: ListSize): PropertyDecorator {
  return applyDecorators(
    checkList(rule, size),
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
    described(schema, description, LEFT_OUT),
  );
}

/** A member that is an object of its own, checked by its DTO. */
export function NestedField(dto: () => new () => object): PropertyDecorator {
  return applyDecorators(
    ValidateNested(),
    check('object', OBJECT, isObject),
    Type(dto),
    ApiProperty({ type: () => dto() }),
  );
}

/** Like {@link NestedField}, but may be left out or null. */
export function OptionalNestedField(dto: () => new () => object): PropertyDecorator {
  return applyDecorators(
    IsOptional(),
    ValidateNested(),
    check('object', OBJECT, isObject),
    Type(dto),
    ApiProperty({ type: () => dto(), ...LEFT_OUT }),
  );
}

/** A list of objects, each checked by its DTO. */
export function NestedList(dto: () => new () => object, size: ListSize): PropertyDecorator {
  return applyDecorators(
    ValidateNested({ each: true }),
    check('list', listMust(size, OBJECT), (value) => isList(value, size) && value.every(isObject)),
    Type(dto),
    ApiProperty({ type: () => dto(), isArray: true, ...itemsOf(size) }),
  );
}

/** Like {@link NestedList}, but may be left out or null. */
export function OptionalNestedList(dto: () => new () => object, size: ListSize): PropertyDecorator {
  return applyDecorators(IsOptional(), NestedList(dto, size), ApiProperty({ ...LEFT_OUT }));
}

const LEFT_OUT = { required: false, nullable: true } as const;

const OBJECT: Text = { vi: 'là một đối tượng JSON', en: 'be a JSON object' };

function check(name: string, must: Text, accepts: (value: unknown) => boolean): PropertyDecorator {
  return ValidateBy({ name, validator: { validate: accepts } }, { message: JSON.stringify(must) });
}

function checkList(rule: FieldRule, size: ListSize): PropertyDecorator {
  return check(
    'list',
    listMust(size, rule.must),
    (value) => isList(value, size) && value.every((one) => rule.accepts(one)),
  );
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

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
