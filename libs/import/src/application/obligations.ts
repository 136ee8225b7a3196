import type { Assign, AssignCollectively, Leads } from '@ledger/task';
import type { KnownBodies } from './known-bodies.js';
import { beginningOf, type RecordedTask } from './recorded-row.js';

/** How many agencies answer from the assignment on, each for an obligation of its own. */
export function obligationsBegun(step: Assign | AssignCollectively, bodies: KnownBodies): number {
  if (step.kind === 'AssignCollectively') return answering(step.leads, bodies);
  return step.lead === null ? 0 : 1;
}

/** Likewise of a task that is recorded, with those who were named since; mergers change nothing here. */
export function obligationsRecorded(task: RecordedTask, bodies: KnownBodies): number {
  const { type, payload } = beginningOf(task);
  if (task.kind === 'obligation' || type === 'task.assigned') {
    return task.kind === 'obligation' && task.lead === null ? 0 : 1;
  }
  return answering(payload.leads, bodies) + task.named.length;
}

function answering(leads: Leads, bodies: KnownBodies): number {
  switch (leads.form) {
    case 'single':
      return 1;
    case 'joint':
      return leads.agencies.length;
    case 'group':
      return new Set([...bodies.membersOf(leads.group.group), ...leads.alongside]).size;
    case 'open-group': {
      const members = leads.group === null ? [] : bodies.membersOf(leads.group.group);
      return new Set([...members, ...leads.named]).size;
    }
  }
}
