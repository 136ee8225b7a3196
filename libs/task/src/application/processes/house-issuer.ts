import { agencyDecider, type FollowMerger } from '@ledger/agency';
import type { CommandExecutor, CommandIdentity } from '@ledger/command';
import type { Refusal } from '@ledger/kernel';
import type { CommandIssuer, Issued, IssuedCommand } from '@ledger/projection';
import type { TaskCommand } from '../../domain/task.commands.js';
import { taskDecider } from '../../domain/task.decider.js';
import type { HouseReader } from '../house-reader.js';
import { streamsNamed } from '../named-in-command.js';
import type { TaskFactsReader } from '../task-facts.port.js';
import type { HouseCommand } from './house-command.js';

export interface HouseIssuerTools {
  readonly executor: CommandExecutor;
  readonly house: HouseReader;
  readonly facts: TaskFactsReader;
}

/** Carries out what the processes plan, by the same deciders and on the same facts as what people command. */
export class HouseIssuer implements CommandIssuer<HouseCommand> {
  constructor(private readonly tools: HouseIssuerTools) {}

  issue({ stream, command, identity }: IssuedCommand<HouseCommand>): Promise<Issued | Refusal> {
    return command.room === 'task'
      ? this.#toTask(stream, command.command, identity)
      : this.#toAgency(stream, command.command, identity);
  }

  #toTask(
    stream: string,
    command: TaskCommand,
    identity: CommandIdentity,
  ): Promise<Issued | Refusal> {
    return this.tools.executor.execute({
      stream,
      decider: taskDecider,
      command,
      identity,
      alongside: streamsNamed(command),
      facts: (loaded, now) => this.tools.facts.factsFor(command, loaded, identity.actor, now),
    });
  }

  #toAgency(
    stream: string,
    command: FollowMerger,
    identity: CommandIdentity,
  ): Promise<Issued | Refusal> {
    return this.tools.executor.execute({
      stream,
      decider: agencyDecider,
      command,
      identity,
      facts: async () => ({
        agencies: [],
        merger: await this.tools.house.merger(command.merger),
      }),
    });
  }
}
