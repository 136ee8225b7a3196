import type { SchemaObject } from '@nestjs/swagger';
import type { Text } from '../language/language.js';

/** What one member of a request has to be: for the check, for people, and for the published description. */
export interface FieldRule {
  accepts(value: unknown): boolean;
  /** The end of "it must …" and "phải …". */
  readonly must: Text;
  readonly schema: SchemaObject;
}
