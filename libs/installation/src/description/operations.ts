import type { OpenAPIObject } from '@nestjs/swagger';

export type OperationObject = NonNullable<OpenAPIObject['paths'][string]['get']>;
export type ParameterObject = Exclude<
  NonNullable<OperationObject['parameters']>[number],
  { readonly $ref: string }
>;
export type ResponseObjects = NonNullable<NonNullable<OpenAPIObject['components']>['responses']>;

const METHODS = ['get', 'post'] as const;

/** One method of one path. */
export interface DescribedOperation {
  readonly path: string;
  readonly method: (typeof METHODS)[number];
  readonly operation: OperationObject;
}

export function operationsOf({ paths }: OpenAPIObject): readonly DescribedOperation[] {
  return Object.entries(paths).flatMap(([path, methods]) =>
    METHODS.flatMap((method) => {
      const operation = methods[method];
      return operation === undefined ? [] : [{ path, method, operation }];
    }),
  );
}

export function parametersOf({ parameters = [] }: OperationObject): readonly ParameterObject[] {
  return parameters.filter((one): one is ParameterObject => 'in' in one);
}

/** The heading under which the path is shown. */
export function headingOf({ tags = [] }: OperationObject): string {
  return tags[0] ?? '';
}
