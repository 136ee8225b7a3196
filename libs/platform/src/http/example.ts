import { ApiSchema, type ApiSchemaOptions } from '@nestjs/swagger';

/**
 * A body that is taken as it stands but for the ids of the reader's own tasks, papers and documents. The published
 * description shows it, and tests send it.
 */
export function Example<Dto extends object>(body: Dto): (target: new () => Dto) => void {
  // The library passes on whatever a JSON Schema may hold, though its type names less.
  const schema: ApiSchemaOptions & { readonly examples: readonly Dto[] } = { examples: [body] };
  return ApiSchema(schema);
}
