/** The register and the clock that the paths of this room work with. */
export const PERSON_TOOLS = Symbol('PERSON_TOOLS');
