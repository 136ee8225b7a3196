import { openActions, type Actor } from '@ledger/kernel';
import {
  DOCUMENT_LIFECYCLE,
  type DocumentCommand,
  type SourceDocument,
} from './document.decider.js';
import { registrarFault } from './registrar.js';

/** What this caller may do with the document now. */
export function openDocumentActionsFor(
  { phase }: SourceDocument,
  actor: Actor,
): readonly DocumentCommand['kind'][] {
  return registrarFault(actor) === null ? openActions(DOCUMENT_LIFECYCLE, phase) : [];
}
