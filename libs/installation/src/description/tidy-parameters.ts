import { ID, SHA256 } from '@ledger/platform';
import type { OpenAPIObject, SchemaObject } from '@nestjs/swagger';
import { operationsOf, parametersOf, type ParameterObject } from './operations.js';

/** What OpenAPI knows of a parameter itself; whatever else it has belongs to its schema. */
const OWN = ['name', 'in', 'description', 'required', 'schema'];

/** Ids in paths; `id` is told by what it follows. */
const PATH_WORDS: Readonly<Record<string, string>> = {
  paper: 'Id of the paper, as the answer of whoever prepared it says.',
  request: 'Id of the extension request: that of its paper.',
  ask: 'Id of what was asked of the coordinator, as the answer to asking says.',
  sha256: 'SHA-256 of the file, in lower-case hexadecimal digits.',
};

const LANGUAGE: ParameterObject = {
  name: 'Accept-Language',
  in: 'header',
  required: false,
  description:
    'The language of problems and of files: Vietnamese (`vi`) unless English (`en`) is preferred.',
  schema: { type: 'string', examples: ['vi', 'en'] },
};

const LANGUAGE_REFERENCE = { $ref: '#/components/parameters/AcceptLanguage' };

/** Completes the parameters of every path: their schemas, what ids stand for, and the language of problems. */
export function tidyParameters(document: OpenAPIObject): void {
  for (const { path, operation } of operationsOf(document)) {
    const parameters = parametersOf(operation).map((one) => tidied(one, path));
    const isOpen = operation.security === undefined;
    operation.parameters = isOpen ? parameters : [...parameters, LANGUAGE_REFERENCE];
  }
  document.components = { ...document.components, parameters: { AcceptLanguage: LANGUAGE } };
}

function tidied(parameter: ParameterObject, path: string): ParameterObject {
  if (parameter.in === 'path') return pathId(parameter, path);
  const members = Object.entries(parameter);
  const own = Object.fromEntries(members.filter(([name]) => OWN.includes(name)));
  const ofSchema = Object.fromEntries(members.filter(([name]) => !OWN.includes(name)));
  const schema = { ...parameter.schema, ...ofSchema } as SchemaObject;
  return { ...own, schema: withoutNull(schema) } as ParameterObject;
}

/** A parameter has no null: it is there or left out. */
function withoutNull({ type = 'string', enum: values, ...rest }: SchemaObject): SchemaObject {
  const [first] = [type].flat();
  const some = values?.filter((value: unknown) => value !== null);
  return { ...rest, ...(some && { enum: some }), ...(first !== undefined && { type: first }) };
}

function pathId({ name }: ParameterObject, path: string): ParameterObject {
  const { schema } = name === 'sha256' ? SHA256 : ID;
  const [, of = ''] = /\/([a-z-]+)\/\{id\}/.exec(path) ?? [];
  const description = PATH_WORDS[name] ?? `One of /v1/${of}, by its id.`;
  return { name, in: 'path', required: true, description, schema };
}
