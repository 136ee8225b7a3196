import {
  isLocalDate,
  isOpen,
  localDate,
  openActions,
  refuse,
  type CommandContext,
  type Decider,
  type Decision,
  type Lifecycle,
  type Refusal,
} from '@ledger/kernel';
import { agencyFault, agencyOf, wordsFault } from '../decisions/checks.js';
import { firstFault } from '../decisions/step.js';
import type { AgencyFact } from '../facts.js';
import type { DocumentContent, DocumentEvent, PastDocumentEvent } from './document.events.js';
import { registrarFault } from './registrar.js';

export interface RegisterDocument {
  readonly kind: 'RegisterDocument';
  readonly form: 'document' | 'session-conclusion';
  readonly content: DocumentContent;
}

export interface AddDocumentNumber {
  readonly kind: 'AddDocumentNumber';
  readonly number: string;
}

export interface CorrectDocument {
  readonly kind: 'CorrectDocument';
  /** The id of the event that was written wrongly. */
  readonly event: string;
  readonly content: DocumentContent;
  readonly grounds: string;
}

export type DocumentCommand = RegisterDocument | AddDocumentNumber | CorrectDocument;

/** The issuer, as the register of agencies knows it. */
export interface DocumentFacts {
  readonly agencies: readonly AgencyFact[];
}

type DocumentPhase = 'not-registered' | 'unnumbered' | 'registered';

/** A stream `document-<id>`: the source that tasks cite. */
export interface SourceDocument {
  readonly phase: DocumentPhase;
  readonly content: DocumentContent | null;
  /** The ids of its events, which a correction names. */
  readonly events: readonly string[];
}

export const DOCUMENT_LIFECYCLE: Lifecycle<DocumentPhase, DocumentCommand['kind']> = {
  name: 'source document',
  initial: 'not-registered',
  states: ['not-registered', 'unnumbered', 'registered'],
  final: [],
  transitions: [
    {
      command: 'RegisterDocument',
      from: ['not-registered'],
      to: ['unnumbered', 'registered'],
    },
    { command: 'AddDocumentNumber', from: ['unnumbered'], to: ['registered'] },
    { command: 'CorrectDocument', from: ['unnumbered'], to: ['unnumbered', 'registered'] },
    { command: 'CorrectDocument', from: ['registered'], to: ['registered'] },
  ],
};

export const documentDecider: Decider<
  SourceDocument,
  DocumentCommand,
  DocumentEvent,
  DocumentFacts
> = {
  initial: { phase: 'not-registered', content: null, events: [] },
  decide,
  evolve,
};

function decide(
  command: DocumentCommand,
  state: SourceDocument,
  context: CommandContext<DocumentFacts>,
): Decision<DocumentEvent> {
  const { kind } = command;
  const fault = firstFault(
    () => registrarFault(context.actor),
    () =>
      isOpen(DOCUMENT_LIFECYCLE, state.phase, kind)
        ? null
        : refuse('document.action-not-open', {
            action: kind,
            phase: state.phase,
            open: openActions(DOCUMENT_LIFECYCLE, state.phase),
          }),
  );
  return fault ?? decisionOn(command, state, context);
}

function decisionOn(
  command: DocumentCommand,
  state: SourceDocument,
  context: CommandContext<DocumentFacts>,
): Decision<DocumentEvent> {
  switch (command.kind) {
    case 'RegisterDocument':
      return register(command, context);
    case 'AddDocumentNumber': {
      const { number } = command;
      return (
        wordsFault('number', number) ?? [{ type: 'document.number-added', payload: { number } }]
      );
    }
    case 'CorrectDocument':
      return correct(command, state, context);
  }
}

function register(
  { form, content }: RegisterDocument,
  context: CommandContext<DocumentFacts>,
): Decision<DocumentEvent> {
  const unnumbered = form === 'document' && content.number === null;
  const fault = unnumbered
    ? refuse('document.number-missing', { field: 'content.number' })
    : contentFault(content, context);
  return fault ?? [registered(form, content, context)];
}

function registered(
  form: RegisterDocument['form'],
  content: DocumentContent,
  { facts }: CommandContext<DocumentFacts>,
) {
  const issuer = agencyOf(facts, content.issuer);
  const basis = issuer === undefined ? [] : [issuer.basis];
  return { type: 'document.registered', payload: { form, content }, basis } as const;
}

function correct(
  { event, content, grounds }: CorrectDocument,
  { events, content: before }: SourceDocument,
  context: CommandContext<DocumentFacts>,
): Decision<DocumentEvent> {
  const lost = before?.number != null && content.number === null;
  const fault = firstFault(
    () => (events.includes(event) ? null : refuse('document.event-unknown', { event })),
    () => (lost ? refuse('document.number-missing', { field: 'content.number' }) : null),
    () => wordsFault('grounds', grounds),
    () => contentFault(content, context),
  );
  return fault ?? [{ type: 'document.corrected', payload: { event, content, grounds } }];
}

function contentFault(
  { number, date, title, issuer }: DocumentContent,
  { facts, now }: CommandContext<DocumentFacts>,
): Refusal | null {
  return firstFault(
    () => (number === null ? null : wordsFault('content.number', number)),
    () => wordsFault('content.title', title),
    () =>
      isLocalDate(date) && date <= localDate(now)
        ? null
        : refuse('task.date-ahead', { field: 'content.date', date }),
    () => agencyFault('content.issuer', issuer, { facts, on: date }),
  );
}

function evolve(state: SourceDocument, { type, payload, meta }: PastDocumentEvent): SourceDocument {
  const events = [...state.events, meta.id];
  if (type === 'document.number-added') {
    const content = state.content && { ...state.content, number: payload.number };
    return { phase: 'registered', content, events };
  }
  const { content } = payload;
  return { phase: content.number === null ? 'unnumbered' : 'registered', content, events };
}
