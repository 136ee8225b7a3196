import type { CommandContext } from '../decider/command-context.js';
import { uuidV5 } from '../envelope/hash.js';
import type { Instant } from '../time/instant.js';

const NAMESPACE = '6f6a1c56-0d5e-5d0a-9d9f-3d4a5b6c7d8e';

/** A command decided at `now` by a process; commands of different names have different ids. */
export function commandAt(now: Instant, name = 'command'): CommandContext<null> {
  const commandId = uuidV5(NAMESPACE, name);
  return {
    commandId,
    commandHash: '0'.repeat(64),
    actor: { kind: 'process', process: 'test' },
    auth: null,
    now,
    facts: null,
    correlationId: commandId,
    causationId: null,
  };
}
