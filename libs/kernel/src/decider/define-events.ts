import type { DomainEvent } from './decider.js';
import type { EventDefinition } from './event-registry.js';

type DefinitionOf<E extends DomainEvent> = Omit<EventDefinition<E['payload']>, 'type'>;

/** How each event of an aggregate is read. An event without a definition, or with another's payload, does not compile. */
export function defineEvents<E extends DomainEvent>(definitions: {
  readonly [Type in E['type']]: DefinitionOf<Extract<E, { readonly type: Type }>>;
}): readonly EventDefinition[] {
  const entries = Object.entries<DefinitionOf<DomainEvent>>(definitions);
  return entries.map(([type, definition]) => ({ type, ...definition }));
}
