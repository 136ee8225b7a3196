import { refuse, type Refusal } from '@ledger/kernel';
import { refuseMalformed } from '../field.js';
import type { ExceptionScope, MergerTerms } from './merger.events.js';

/** Refuses terms that are wrong in themselves, whatever the agencies are; null if they are not. */
export function refuseTerms(terms: MergerTerms): Refusal | null {
  const { predecessors, successor, day, exceptions } = terms;
  return (
    refuseMalformed(
      ['predecessors', predecessors, 'distinct-list'],
      ...predecessors.map((id) => ['predecessors', id, 'agency-id'] as const),
      ['successor', successor, 'agency-id'],
      ['day', day, 'date'],
      ...exceptions.flatMap(({ scope, successor: other }) => [
        ...fieldsOf(scope),
        ['exceptions.successor', other, 'agency-id'] as const,
      ]),
    ) ?? refuseRepeated(exceptions.flatMap(({ scope }) => keysOf(scope)))
  );
}

function fieldsOf(scope: ExceptionScope) {
  switch (scope.by) {
    case 'tasks':
      return [
        ['exceptions.tasks', scope.tasks, 'distinct-list'] as const,
        ...scope.tasks.map((id) => ['exceptions.tasks', id, 'opaque-id'] as const),
      ];
    case 'document':
      return [
        ['exceptions.document', scope.document, 'opaque-id'] as const,
        ...(scope.clause === null ? [] : [['exceptions.clause', scope.clause, 'text'] as const]),
      ];
    case 'task-group':
      return [['exceptions.taskGroup', scope.taskGroup, 'text'] as const];
  }
}

/** What two exceptions must not both name: no order between them would say which counts. */
function keysOf(scope: ExceptionScope): readonly string[] {
  switch (scope.by) {
    case 'tasks':
      return scope.tasks;
    case 'document':
      return [scope.clause === null ? scope.document : `${scope.document}, ${scope.clause}`];
    case 'task-group':
      return [scope.taskGroup];
  }
}

function refuseRepeated(keys: readonly string[]): Refusal<'merger.exception-repeated'> | null {
  const repeated = keys.find((key, n) => keys.indexOf(key) !== n);
  return repeated === undefined ? null : refuse('merger.exception-repeated', { scope: repeated });
}
