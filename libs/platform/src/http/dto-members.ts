/** Whether a value is what a member has to be; undefined stands for one that was left out. */
export type Accepts = (value: unknown) => boolean;

type Members = ReadonlyMap<string, Accepts>;

/** By the prototype of the class that declares them. */
const DECLARED = new WeakMap<object, Map<string, Accepts>>();

/** By class, those that it inherits among them. */
const MEMBERS = new WeakMap<object, Members>();

/** Notes what a member of a DTO has to be. */
export function Member(accepts: Accepts): PropertyDecorator {
  return (prototype, name) => {
    const declared = DECLARED.get(prototype) ?? new Map<string, Accepts>();
    DECLARED.set(prototype, declared.set(String(name), accepts));
  };
}

/**
 * Whether a value is an object that has every member of a DTO as it has to be, and no other. False for a class that has
 * none: nothing is known of it.
 */
export function isAccepted(dto: new (...given: never[]) => unknown, value: unknown): boolean {
  if (!isObject(value)) return false;
  const members = membersOf(dto);
  if (members.size === 0 || !Object.keys(value).every((name) => members.has(name))) return false;
  for (const [name, accepts] of members) if (!accepts(value[name])) return false;
  return true;
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function membersOf(dto: new (...given: never[]) => unknown): Members {
  const known = MEMBERS.get(dto);
  if (known !== undefined) return known;
  const members = new Map(declaredFrom(dto.prototype as object));
  MEMBERS.set(dto, members);
  return members;
}

/** What a class declares comes last, so that it stands before what it inherits. */
function declaredFrom(prototype: object | null): readonly (readonly [string, Accepts])[] {
  if (prototype === null) return [];
  const inherited = declaredFrom(Object.getPrototypeOf(prototype) as object | null);
  return [...inherited, ...(DECLARED.get(prototype) ?? [])];
}
