import type { Past } from '@ledger/kernel';
import type { TaskEventOf } from '../task.events.js';
import { AHEAD } from '../time/term.js';
import type { Collective } from './collective.js';

export function beginCollective(
  event: Past<TaskEventOf<'task.collectively-assigned'>>,
): Collective {
  const { payload, meta } = event;
  const { assigner, verifier, alternateVerifier, disputeResolver, deadline, due } = payload;
  return {
    kind: 'collective',
    phase: 'open',
    history: [],
    firstRecordedAt: meta.recordedAt,
    ordinaryAt: meta.effectiveAt,
    assignment: payload.assignment,
    leads: payload.leads,
    leadWords: payload.leadWords,
    parties: { assigner, verifier, alternateVerifier, disputeResolver },
    assignedBy: meta.actor.kind === 'person' ? meta.actor.person : null,
    gaps: payload.gaps,
    parent: payload.parent,
    term: { deadline, due, fate: AHEAD },
    chain: [...payload.carried, { deadline, due, setAt: meta.effectiveAt, by: 'assignment' }],
    papers: [],
    claim: null,
    lastReturn: null,
    completion: null,
    closure: null,
    lapses: [],
    named: [],
    jointAnswers: [],
  };
}
