import { RoomFolds, type StreamDirectory, type StreamFolds } from '@ledger/command';
import type { Position } from '@ledger/event-log';
import { uuidV5 } from '@ledger/kernel';
import { documentDecider, documentStream, type RegisterDocument } from '@ledger/task';
import { annexTitle, titleOf, type ListSource } from '../domain/source.js';
import { plainWords } from '../domain/words.js';
import { IMPORT_NAMESPACE } from './import-namespace.js';

/** The document that a list is an annex of: registered already, or to be registered with the list. */
export interface ListDocument {
  readonly document: string;
  /** Null where it is registered. */
  readonly register: RegisterDocument | null;
}

/** Finds the document by its number and date, whoever registered it by then; it is registered but once. */
export async function documentOf(
  source: ListSource,
  issuer: string,
  from: {
    readonly folds: StreamFolds;
    readonly directory: StreamDirectory;
    readonly upTo: Position;
  },
): Promise<ListDocument> {
  const documents = new RoomFolds({ ...from, room: 'document', decider: documentDecider });
  const { number, date, annex } = source;
  for (const { state, basis } of await documents.all(from.upTo)) {
    const { content } = state;
    if (content?.date !== date || plainWords(content.number ?? '') !== number) continue;
    return { document: basis.stream.slice(documentStream('').length), register: null };
  }
  const clauses = annex === '' ? [] : [annexTitle(annex)];
  const content = { number, date, issuer, title: titleOf(source), clauses };
  return {
    document: uuidV5(IMPORT_NAMESPACE, 'document', number, date),
    register: { kind: 'RegisterDocument', form: 'document', content },
  };
}
