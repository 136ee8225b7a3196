import { canonicalJson, sha256, uuidV5 } from '@ledger/kernel';
import type { CommandIdentity } from './command-execution.js';

/**
 * Who loads facts that a new ledger begins with. The id is made of what the command says, so that the same fact is the same
 * command whenever it is loaded.
 *
 * @param namespace of the loader; never to be changed: a repeated load would no longer know itself
 */
export function loadedIdentity(namespace: string, command: object): CommandIdentity {
  const content = canonicalJson(command);
  const commandId = uuidV5(namespace, content);
  return {
    commandId,
    commandHash: sha256(content),
    actor: { kind: 'process', process: 'reference-load' },
    auth: null,
    correlationId: commandId,
    causationId: null,
  };
}
