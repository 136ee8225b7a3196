import {
  isOpen,
  localDate,
  refuse,
  refuseWithoutRole,
  type CommandContext,
  type Decider,
  type Decision,
  type Refusal,
} from '@ledger/kernel';
import { refuseMalformed } from '../field.js';
import { correctMerger, decideMerger, firstDifference, withdrawMerger } from './decide-merger.js';
import type { MergerCommand, MergerDecisionFacts } from './merger.commands.js';
import type { MergerEvent } from './merger.events.js';
import { MERGER_LIFECYCLE, mergerStatus } from './merger.lifecycle.js';
import { evolveMerger, type Merger } from './merger.js';

export const mergerDecider: Decider<
  Merger | null,
  MergerCommand,
  MergerEvent,
  MergerDecisionFacts
> = {
  initial: null,
  evolve: evolveMerger,
  decide(command, state, context) {
    const refused =
      refuseWithoutRole(context.actor, 'administrator') ??
      refuseMalformed(['merger', command.merger, 'opaque-id']);
    if (refused !== null) return refused;
    if (state !== null) return decideAgain(command, state, context);
    return command.type === 'DecideMerger'
      ? decideMerger(command, context)
      : refuse('merger.unknown', { merger: command.merger });
  },
};

function decideAgain(
  command: MergerCommand,
  state: Merger,
  context: CommandContext<MergerDecisionFacts>,
): Decision<MergerEvent> {
  if (repeats(command, state)) return [];
  const closed = refuseClosed(command, state) ?? refusePassed(state, context);
  if (closed !== null) return closed;
  return command.type === 'WithdrawMerger'
    ? withdrawMerger(command, state.terms, context)
    : correctMerger(command, state.terms, context);
}

function repeats(command: MergerCommand, { withdrawn, terms }: Merger): boolean {
  if (command.type === 'WithdrawMerger') return withdrawn;
  return !withdrawn && firstDifference(command, terms) === null;
}

function refuseClosed(command: MergerCommand, state: Merger): Refusal | null {
  if (isOpen(MERGER_LIFECYCLE, mergerStatus(state), command.type)) return null;
  const { merger } = command;
  const field = command.type === 'WithdrawMerger' ? null : firstDifference(command, state.terms);
  return state.withdrawn || field === null
    ? refuse('merger.withdrawn', { merger })
    : refuse('merger.already-decided', { merger, field });
}

function refusePassed({ id, terms }: Merger, { now }: Pick<CommandContext, 'now'>) {
  const today = localDate(now);
  return today < terms.day
    ? null
    : refuse('merger.day-passed', { merger: id, day: terms.day, today });
}
