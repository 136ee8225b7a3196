import type { CommandRequest } from '@ledger/command';
import type { StepOf } from '../domain/task.commands.js';
import type { SupersedeDto } from './course.dto.js';
import type { AcceptDto, ChangeDeadlineDto } from './decision.dto.js';
import { citationOf, deciderOf } from './parts.dto.js';
import { readDeadline } from './read-deadline.js';

/** Steps that may be taken on one task or on many in one request. */

export function acceptStep(dto: AcceptDto): StepOf<'Accept'> {
  const { claim, grade, grounds, majorErrors, issued } = dto;
  return {
    kind: 'Accept',
    claim,
    grade,
    majorErrors: majorErrors ?? [],
    grounds,
    issued: issued ?? [],
  };
}

export function changeDeadlineStep(
  dto: ChangeDeadlineDto,
  request: CommandRequest,
): StepOf<'ChangeDeadline'> {
  const { deadline, cause, grounds, decider, document } = dto;
  return {
    kind: 'ChangeDeadline',
    deadline: readDeadline(deadline),
    cause,
    grounds,
    decider: deciderOf(decider, request),
    document: citationOf(document),
  };
}

export function supersedeStep({ by, document }: SupersedeDto): StepOf<'Supersede'> {
  return { kind: 'Supersede', by, document: citationOf(document) };
}
