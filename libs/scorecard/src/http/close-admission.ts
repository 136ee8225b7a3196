import { agencyOf, type CloseScope } from '../domain/close/close-scope.js';

/** The agency that a close is about; none for what only those read who watch over all agencies. */
export function agenciesOf(scope: CloseScope): readonly string[] {
  const agency = agencyOf(scope);
  return agency === null ? [] : [agency];
}
