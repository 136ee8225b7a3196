/** Refusals of the register of people. No parameter ever says who a person is. */
export interface PersonRefusals {
  /** The register knows nobody of that id. */
  'person.unknown': { person: string };
  /** The id stands for somebody, of whom the register says something else. */
  'person.already-registered': { person: string };
  /** What the register said of the person was erased; the id is never given to anybody else. */
  'person.erased': { person: string; erasedAt: string };
}
