import type { DomainEvent } from '@ledger/kernel';
import type { Text } from '@ledger/platform';
import type { Words } from './words.js';

/** One sentence for each type of event, in both languages. A type without one does not compile. */
export type Sentences<E extends DomainEvent> = {
  readonly [Type in E['type']]: (
    payload: Extract<E, { readonly type: Type }>['payload'],
    say: Words,
  ) => Text;
};
