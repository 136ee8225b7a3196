/** As much of JSON Schema 2020-12 as the schemas of this room use. */
export type JsonSchema =
  | ObjectSchema
  | { readonly type: 'array'; readonly items: JsonSchema; readonly minItems?: number }
  | { readonly type: 'string'; readonly pattern: string }
  | { readonly type: 'integer'; readonly minimum: number; readonly maximum: number }
  | { readonly type: 'boolean' }
  | { readonly const: string }
  | { readonly enum: readonly string[] }
  | { readonly oneOf: readonly JsonSchema[] };

export interface ObjectSchema {
  readonly type: 'object';
  readonly properties: Readonly<Record<string, JsonSchema>>;
  /** All of them. */
  readonly required: readonly string[];
  readonly additionalProperties: false;
}

/** The first place, as a JSON Pointer, that is not as the schema has it; null if all is. The root is the empty string. */
export function schemaFault(schema: JsonSchema, value: unknown, at = ''): string | null {
  if ('oneOf' in schema) return oneOfFault(schema.oneOf, value, at);
  if ('const' in schema || 'enum' in schema) return isOneOf(value, schema) ? null : at;
  return typedFault(schema, value, at);
}

function typedFault(
  schema: Extract<JsonSchema, { readonly type: string }>,
  value: unknown,
  at: string,
): string | null {
  if (schema.type === 'object') return objectFault(schema, value, at);
  if (schema.type === 'array') return arrayFault(schema, value, at);
  return isSimple(value, schema) ? null : at;
}

type Named = Extract<JsonSchema, { readonly const: string } | { readonly enum: readonly string[] }>;
type Simple = Extract<JsonSchema, { readonly type: 'string' | 'integer' | 'boolean' }>;

function isOneOf(value: unknown, schema: Named): boolean {
  const names: readonly unknown[] = 'const' in schema ? [schema.const] : schema.enum;
  return names.includes(value);
}

function isSimple(value: unknown, schema: Simple): boolean {
  switch (schema.type) {
    case 'string':
      return isText(value, schema.pattern);
    case 'integer':
      return isWithin(value, schema);
    case 'boolean':
      return typeof value === 'boolean';
  }
}

function oneOfFault(schemas: readonly JsonSchema[], value: unknown, at: string): string | null {
  return schemas.filter((one) => schemaFault(one, value) === null).length === 1 ? null : at;
}

function objectFault(
  { properties, required }: ObjectSchema,
  value: unknown,
  at: string,
): string | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return at;
  const fields: ReadonlyMap<string, unknown> = new Map(Object.entries(value));
  const misnamed =
    [...fields.keys()].find((name) => !Object.hasOwn(properties, name)) ??
    required.find((name) => !fields.has(name));
  if (misnamed !== undefined) return `${at}/${misnamed}`;
  for (const [name, schema] of Object.entries(properties)) {
    const fault = schemaFault(schema, fields.get(name), `${at}/${name}`);
    if (fault !== null) return fault;
  }
  return null;
}

function arrayFault(
  { items, minItems = 0 }: Extract<JsonSchema, { readonly type: 'array' }>,
  value: unknown,
  at: string,
): string | null {
  if (!Array.isArray(value) || value.length < minItems) return at;
  for (const [index, item] of value.entries()) {
    const fault = schemaFault(items, item, `${at}/${String(index)}`);
    if (fault !== null) return fault;
  }
  return null;
}

function isText(value: unknown, pattern: string): boolean {
  return typeof value === 'string' && new RegExp(pattern, 'u').test(value);
}

function isWithin(value: unknown, { minimum, maximum }: { minimum: number; maximum: number }) {
  return Number.isSafeInteger(value) && Number(value) >= minimum && Number(value) <= maximum;
}
