import type { Caller } from '@ledger/access';
import type { StreamFolds } from '@ledger/command';
import type { OpenActionsReader } from '../../application/open-actions-reader.js';
import { taskStream } from '../../domain/streams.js';
import type { StepKind } from '../../domain/task.commands.js';
import { taskDecider } from '../../domain/task.decider.js';
import type { Seen } from '../../read/replay/replay.js';

/** Which steps on a task are open to whoever looks at it. */
export class CallerActions {
  constructor(
    private readonly folds: StreamFolds,
    private readonly openActions: OpenActionsReader,
  ) {}

  /** @param seen the point at which the caller sees the task, so that both tell of one state */
  async on(task: string, caller: Caller, seen: Seen): Promise<readonly StepKind[]> {
    const { asOf: now, position } = seen;
    const { state } = await this.folds.fold(taskStream(task), taskDecider, position ?? undefined);
    return this.openActions.openTo(caller, state, { now, position });
  }
}
