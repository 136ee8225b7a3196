import type { DomainEvent, EventDefinition, JsonObject } from '@ledger/kernel';

/** A business fact: its type on the wire and its payload. */
export type Fact<Type extends string, Payload extends JsonObject> = {
  readonly type: Type;
  readonly payload: Payload;
};

/** Defines events of a family at version 1, each with an example that is checked against its payload. */
export function definer<E extends DomainEvent>() {
  return <T extends E['type']>(
    type: T,
    example: Extract<E, { readonly type: T }>['payload'],
  ): EventDefinition => ({ type, version: 1, example });
}
