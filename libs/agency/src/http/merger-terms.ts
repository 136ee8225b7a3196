import { InvalidRequestError } from '@ledger/platform';
import type { ExceptionScope, MergerTerms } from '../domain/merger/merger.events.js';
import { citationOf } from './citation.dto.js';
import type { ExceptionScopeDto, MergerTermsDto } from './merger.dto.js';

/** @throws InvalidRequestError where the scope of an exception does not hold what it says it is by, or holds more */
export function mergerTermsOf(body: MergerTermsDto): MergerTerms {
  const { predecessors, successor, day } = body;
  const exceptions = body.exceptions.map((exception, n) => ({
    scope: scopeOf(exception.scope, `/exceptions/${n}/scope`),
    successor: exception.successor,
    source: citationOf(exception.source),
  }));
  return { predecessors, successor, day, exceptions, source: citationOf(body.source) };
}

type Member = Exclude<keyof ExceptionScopeDto, 'by'>;

const MEMBERS: readonly Member[] = ['tasks', 'document', 'clause', 'taskGroup'];

const MEMBERS_OF: Readonly<Record<ExceptionScopeDto['by'], readonly Member[]>> = {
  tasks: ['tasks'],
  document: ['document', 'clause'],
  'task-group': ['taskGroup'],
};

function scopeOf(scope: ExceptionScopeDto, pointer: string): ExceptionScope {
  refuseStrangers(scope, pointer);
  switch (scope.by) {
    case 'tasks':
      return { by: 'tasks', tasks: given(scope.tasks, `${pointer}/tasks`) };
    case 'document': {
      const document = given(scope.document, `${pointer}/document`);
      return { by: 'document', document, clause: scope.clause ?? null };
    }
    case 'task-group':
      return { by: 'task-group', taskGroup: given(scope.taskGroup, `${pointer}/taskGroup`) };
  }
}

function refuseStrangers(scope: ExceptionScopeDto, pointer: string): void {
  const faults = MEMBERS.filter(
    (member) => !MEMBERS_OF[scope.by].includes(member) && (scope[member] ?? null) !== null,
  ).map((member) => ({
    pointer: `${pointer}/${member}`,
    must: { vi: `bỏ trống khi "by" là ${scope.by}`, en: `be left out where "by" is ${scope.by}` },
  }));
  if (faults.length > 0) throw new InvalidRequestError(faults);
}

function given<T>(value: T | null | undefined, pointer: string): T {
  if (value !== null && value !== undefined) return value;
  const must = { vi: 'có vì "by" đã chọn mục này', en: 'be given, since "by" chose it' };
  throw new InvalidRequestError([{ pointer, must }]);
}
