/** Metadata of a path that makes something: the path under which it is found from then on, before its id. */
export const MADE_AT = Symbol('MADE_AT');
