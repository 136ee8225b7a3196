import type { DomainEvent, JsonObject, JsonValue } from '@ledger/kernel';
import type { Text } from '@ledger/platform';
import type { EvidenceAnswer } from '../../domain/papers.js';
import type { Citation } from '../../domain/parts.js';
import type { Names } from '../history/names.port.js';

/** Every source document that an event names, wherever in it. */
export function citationsIn({ payload }: DomainEvent): readonly Citation[] {
  return objectsIn(payload).filter(isCitation);
}

/** Every item of evidence that an event brings. */
export function evidenceIn({ payload }: DomainEvent): readonly EvidenceAnswer[] {
  return objectsIn(payload).filter(isEvidence);
}

/** Number and clause of a document, once however often an event cites it. */
export function citationsInWords(citations: readonly Citation[], names: Names): string {
  const words = citations.map(({ document, clause }) =>
    [names.document(document), clause].filter((part) => part !== null).join(', '),
  );
  return [...new Set(words)].join('; ');
}

/** What was brought, by whom it was issued when, and where it can be seen: its hash, or who keeps it. */
export function evidenceInWords(evidence: readonly EvidenceAnswer[]): Text {
  const lines = (custodianWord: string) =>
    evidence
      .map(({ item, number, date, reference, file, custodian }) => {
        const kept =
          file === null ? `${custodianWord}: ${custodian ?? '–'}` : `SHA-256: ${file.sha256}`;
        return `${item}: ${number}, ${date}, ${reference} (${kept})`;
      })
      .join('\n');
  return { vi: lines('nơi giữ'), en: lines('kept by') };
}

function objectsIn(value: JsonValue | undefined): readonly JsonObject[] {
  if (typeof value !== 'object' || value === null) return [];
  if (isList(value)) return value.flatMap(objectsIn);
  return [value, ...Object.values(value).flatMap(objectsIn)];
}

function isList(value: JsonObject | readonly JsonValue[]): value is readonly JsonValue[] {
  return Array.isArray(value);
}

function isCitation(value: JsonObject): value is Citation {
  return (
    Object.keys(value).length === 2 && typeof value['document'] === 'string' && 'clause' in value
  );
}

function isEvidence(value: JsonObject): value is EvidenceAnswer {
  return 'item' in value && 'custodian' in value;
}
