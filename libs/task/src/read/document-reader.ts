import type { EventLog, Position } from '@ledger/event-log';
import { inEffectiveOrder, refuse, type Past, type Refusal } from '@ledger/kernel';
import { DOCUMENT_EVENTS, type DocumentEvent } from '../domain/document/document.events.js';
import { documentStream } from '../domain/streams.js';

export interface RecordedDocumentEvent {
  readonly event: Past<DocumentEvent>;
  readonly position: Position;
}

/** Reads source documents from the log. */
export class DocumentReader {
  constructor(private readonly log: Pick<EventLog, 'readStream'>) {}

  /**
   * Everything that happened to a document, in effective order.
   *
   * @throws RefusedError if the log cannot be read
   */
  async events(
    document: string,
  ): Promise<readonly RecordedDocumentEvent[] | Refusal<'document.not-found'>> {
    const positions = new Map<Past<DocumentEvent>, Position>();
    for await (const page of this.log.readStream(documentStream(document))) {
      for (const { envelope, position } of page) {
        // Only the task room writes to a document's stream.
        positions.set(DOCUMENT_EVENTS.read(envelope) as Past<DocumentEvent>, position);
      }
    }
    if (positions.size === 0) return refuse('document.not-found', { document });
    return inEffectiveOrder([...positions.keys()]).map((event) => ({
      event,
      position: positions.get(event) ?? 0n,
    }));
  }
}
