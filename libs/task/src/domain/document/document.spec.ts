import { describe, it } from '@jest/globals';
import { commandAt, specify } from '@ledger/kernel/testing';
import { PEOPLE, SAMPLE_FACTS, WATCH } from '../../testing/index.js';
import { documentDecider, type RegisterDocument } from './document.decider.js';
import type { DocumentContent, DocumentRegistered } from './document.events.js';

const CONTENT: DocumentContent = {
  number: '03/NQ-CP',
  date: '2025-01-09',
  issuer: 'chinh-phu',
  title: 'Chương trình hành động thực hiện Nghị quyết 57-NQ/TW',
  clauses: ['Phụ lục I', 'Phụ lục II'],
};
const REGISTER: RegisterDocument = {
  kind: 'RegisterDocument',
  form: 'document',
  content: CONTENT,
};
const CONCLUSION: RegisterDocument = {
  ...REGISTER,
  form: 'session-conclusion',
  content: { ...CONTENT, number: null },
};
const registered = ({ form, content }: RegisterDocument): DocumentRegistered => ({
  type: 'document.registered',
  payload: { form, content },
});
const FIRST = '00000000-0000-5000-8000-000000000000';

const { given } = specify(documentDecider, {
  ...commandAt('2025-01-10T02:00:00.000Z'),
  actor: PEOPLE.assigner,
  facts: { agencies: SAMPLE_FACTS.agencies },
});

describe('a source document', () => {
  it('is registered with number, date, issuer, title and clauses', () => {
    given([])
      .when(REGISTER)
      .then([{ ...registered(REGISTER), basis: [{ stream: 'agency-chinh-phu', rev: 0 }] }]);
  });

  it('has a number, unless it is the conclusion of a session', () => {
    given([])
      .when({ ...REGISTER, content: { ...CONTENT, number: null } })
      .thenRefuses('document.number-missing', { field: 'content.number' });
    given([])
      .when(CONCLUSION)
      .then([{ ...registered(CONCLUSION), basis: [{ stream: 'agency-chinh-phu', rev: 0 }] }]);
  });

  it('gets its number later, once', () => {
    const ADD = { kind: 'AddDocumentNumber', number: '15/TB-VPCP' } as const;
    given([registered(CONCLUSION)])
      .when(ADD)
      .then([{ type: 'document.number-added', payload: { number: '15/TB-VPCP' } }]);
    given([registered(CONCLUSION), { type: 'document.number-added', payload: { number: '1' } }])
      .when(ADD)
      .thenRefuses('document.action-not-open', { phase: 'registered' });
    given([registered(CONCLUSION)])
      .when({ ...ADD, number: '' })
      .thenRefuses('task.field-missing', { field: 'number' });
  });

  it.each([
    ['a title', { title: ' ' }, 'task.field-missing', 'content.title'],
    ['a date', { date: '2025-02-30' }, 'task.date-ahead', 'content.date'],
    ['a date that has come', { date: '2025-01-11' }, 'task.date-ahead', 'content.date'],
    ['an issuer', { issuer: 'bxyz' }, 'task.agency-unknown', 'content.issuer'],
  ] as const)('has %s', (_what, part, code, field) => {
    given([])
      .when({ ...REGISTER, content: { ...CONTENT, ...part } })
      .thenRefuses(code, { field });
  });

  it('names an issuer that there was on its date', () => {
    given([])
      .when({ ...REGISTER, content: { ...CONTENT, issuer: 'bnnmt' } })
      .thenRefuses('task.agency-not-established', { agency: 'bnnmt' });
  });

  it('is registered once', () => {
    given([registered(REGISTER)])
      .when(REGISTER)
      .thenRefuses('document.action-not-open', { open: ['CorrectDocument'] });
  });

  it('is registered by those who assign or import, or a process', () => {
    given([])
      .when(REGISTER, { actor: PEOPLE.officer })
      .thenRefuses('task.role-missing', { roles: ['assigner', 'importer'] });
    for (const actor of [PEOPLE.importer, WATCH]) {
      given([])
        .when(REGISTER, { actor })
        .then([{ ...registered(REGISTER), basis: [{ stream: 'agency-chinh-phu', rev: 0 }] }]);
    }
  });
});

describe('a correction of a document', () => {
  const CORRECT = {
    kind: 'CorrectDocument',
    event: FIRST,
    content: { ...CONTENT, title: 'Chương trình hành động' },
    grounds: 'Lỗi đánh máy',
  } as const;

  it('names the event that it corrects', () => {
    given([registered(REGISTER)])
      .when(CORRECT)
      .then([
        {
          type: 'document.corrected',
          payload: { event: FIRST, content: CORRECT.content, grounds: 'Lỗi đánh máy' },
        },
      ]);
    given([registered(REGISTER)])
      .when({ ...CORRECT, event: 'e-9' })
      .thenRefuses('document.event-unknown', { event: 'e-9' });
  });

  it('takes away no number', () => {
    given([registered(REGISTER)])
      .when({ ...CORRECT, content: { ...CONTENT, number: null } })
      .thenRefuses('document.number-missing');
  });

  it('may bring the number of a conclusion', () => {
    const state = [
      registered(CONCLUSION),
      {
        type: 'document.corrected',
        payload: { event: FIRST, content: CONTENT, grounds: 'Bổ sung' },
      },
    ] as const;
    given(state)
      .when({ kind: 'AddDocumentNumber', number: '1' })
      .thenRefuses('document.action-not-open', { phase: 'registered' });
  });

  it('has grounds', () => {
    given([registered(REGISTER)])
      .when({ ...CORRECT, grounds: '' })
      .thenRefuses('task.field-missing', { field: 'grounds' });
  });

  it('is for those who register', () => {
    given([registered(REGISTER)])
      .when(CORRECT, { actor: PEOPLE.head })
      .thenRefuses('task.role-missing');
  });
});
