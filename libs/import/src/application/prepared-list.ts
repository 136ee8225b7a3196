import type { Position } from '@ledger/event-log';
import { isRefusal, type Refusal } from '@ledger/kernel';
import type { AgencyFact, RegisterDocument } from '@ledger/task';
import type { List } from '../domain/list.js';
import { reportOn, type ImportReport } from './import-report.js';
import type { ImportTools } from './import-tools.js';
import { documentOf } from './list-document.js';
import { readList, type ListInput } from './list-reading.js';
import { RowPreparation, type ImportIdentity, type PreparedRow } from './row-preparation.js';

/** A list of which every row can be taken, with what is to be recorded of it. */
export interface PreparedList {
  readonly list: List;
  readonly rows: readonly PreparedRow[];
  /** Null where the document of the list is registered already. */
  readonly registration: Registration | null;
  readonly preparation: RowPreparation;
}

interface Registration {
  readonly document: string;
  readonly command: RegisterDocument;
  /** The issuer. */
  readonly agencies: readonly AgencyFact[];
  readonly identity: ImportIdentity;
}

/** Works out what every row would record as the ledger stood at a position, and records nothing. */
export async function prepareList(
  request: ListInput & { readonly identity: ImportIdentity },
  tools: ImportTools,
  upTo: Position,
): Promise<PreparedList | Refusal> {
  const read = await readList(request, tools, upTo);
  if (isRefusal(read)) return read;
  const { terms, identity } = request;
  const { folds, directory } = tools;
  const where = { folds, directory, upTo };
  const { document, register } = await documentOf(terms.source, terms.assigner, where);
  const preparation = new RowPreparation(tools, { ...request, ...read, document });
  const rows = await preparation.prepareAll(read.plans);
  if (isRefusal(rows)) return rows;
  const { list, assigners: agencies } = read;
  const registration = register && { document, command: register, agencies, identity };
  return { list, rows, registration, preparation };
}

/** What the report will be if nobody else records anything of the list. */
export function foreseen({ list, rows }: PreparedList): ImportReport {
  return reportOn(
    list,
    rows.map(({ decided }) => decided),
  );
}

/** Whether anything of it is not recorded yet. */
export function hasNews({ rows, registration }: PreparedList): boolean {
  return registration !== null || rows.some(({ write }) => write !== null);
}
