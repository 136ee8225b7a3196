import type { CommandRequest } from '@ledger/command';
import { Injectable } from '@nestjs/common';
import { GroupVersions } from '../application/group-versions.js';
import type {
  Assign,
  AssignCollectively,
  AssignmentTerms,
} from '../domain/commands/assignment.commands.js';
import type { Leads } from '../domain/events/collective.events.js';
import type { AssignDto } from './assign.dto.js';
import { assignmentOf } from './assignment-of.js';
import { orNull } from './or-null.js';
import { recipientsIn } from './recipients.js';
import { readDeadline } from './read-deadline.js';

/** Turns a request into the assignment it asks for: to one agency, or to several that share or divide it. */
@Injectable()
export class AssignSteps {
  constructor(private readonly groups: GroupVersions) {}

  /** Expects a request in which `recipientsFaults` finds nothing wrong. */
  async stepOf(dto: AssignDto, request: CommandRequest): Promise<Assign | AssignCollectively> {
    const terms = termsOf(dto, request);
    const leads = await this.#leadsOf(dto, terms);
    if (leads !== null) return { kind: 'AssignCollectively', ...terms, leads, parent: null };
    const parent = dto.parent ? ({ task: dto.parent, as: 'part' } as const) : null;
    return { kind: 'Assign', ...terms, lead: orNull(dto.lead), parent };
  }

  /** Null where one agency is to answer once. */
  async #leadsOf(dto: AssignDto, { deadline }: AssignmentTerms): Promise<Leads | null> {
    const recipients = recipientsIn(dto);
    switch (recipients.form) {
      case 'nobody':
        return null;
      case 'single':
        return deadline.kind === 'yearly' ? recipients : null;
      case 'joint':
        return recipients;
      case 'group':
        return { ...recipients, group: await this.groups.referenceTo(recipients.group) };
      case 'open-group': {
        const { group } = recipients;
        return {
          ...recipients,
          group: group === null ? null : await this.groups.referenceTo(group),
        };
      }
    }
  }
}

function termsOf(dto: AssignDto, { identity }: CommandRequest): AssignmentTerms {
  const { actor } = identity;
  return {
    assignment: assignmentOf(dto.assignment),
    leadWords: dto.leadWords ?? '',
    assigner: dto.assigner ?? (actor.kind === 'person' ? actor.agency : actor.process),
    verifier: orNull(dto.verifier),
    alternateVerifier: orNull(dto.alternateVerifier),
    disputeResolver: orNull(dto.disputeResolver),
    deadline: readDeadline(dto.deadline),
    supersedes: orNull(dto.supersedes),
    findings: dto.findings ?? [],
  };
}
