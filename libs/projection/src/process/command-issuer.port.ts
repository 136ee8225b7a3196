import type { CommandContext, Refusal } from '@ledger/kernel';

/** A command with everything of its context but what is found out while it is executed. */
export interface IssuedCommand<Command> {
  readonly stream: string;
  readonly command: Command;
  readonly identity: Omit<CommandContext, 'facts' | 'now'>;
}

/** What became of a command that was not refused. */
export interface Issued {
  /** Whether an earlier delivery had recorded it already. */
  readonly repeated: boolean;
}

/** How processes reach the rooms, which they know nothing of; whoever composes an application fills it. */
export interface CommandIssuer<Command> {
  /** Carries the command out as any other: the same decider, facts folded anew, the same log. */
  issue(command: IssuedCommand<Command>): Promise<Issued | Refusal>;
}
