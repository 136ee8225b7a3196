import { describe, it } from '@jest/globals';
import { specify } from '@ledger/kernel/testing';
import { ADMINISTRATOR, by } from '../../testing/people.js';
import { programmeDecider, type RegisterProgramme } from './programme.decider.js';

const basisOf = (document: string) => ({ stream: `document-${document}`, rev: 0 });
const documents = ['nq-03', 'nq-71'].map((document) => ({ document, basis: basisOf(document) }));
const context = { ...by(ADMINISTRATOR, '2025-06-10T02:00:00.000Z'), facts: { documents } };
const { given } = specify(programmeDecider, context);

const register: RegisterProgramme = {
  kind: 'RegisterProgramme',
  name: 'Chương trình hành động',
  documents: ['nq-03', 'nq-71'],
};

describe('registering a programme', () => {
  it('names it with its source documents, on which it rests', () => {
    given([])
      .when(register)
      .then([
        {
          type: 'scorecard.programme-registered',
          payload: { name: register.name, documents: register.documents },
          basis: [basisOf('nq-03'), basisOf('nq-71')],
        },
      ]);
  });

  it('refuses a document that is not registered', () => {
    given([])
      .when({ ...register, documents: ['nq-03', 'nq-99'] })
      .thenRefuses('programme.document-unknown', { document: 'nq-99' });
  });

  it.each([
    ['name', { name: ' ' }],
    ['documents', { documents: [] }],
    ['documents', { documents: ['nq-03', 'nq-03'] }],
  ])('refuses a wrong %s', (field, part) => {
    given([])
      .when({ ...register, ...part })
      .thenRefuses('programme.malformed', { field });
  });

  it('is for administrators and those who assign', () => {
    given([])
      .when(register, { actor: { ...ADMINISTRATOR, roles: ['auditor'] } })
      .thenRefuses('authority.role-missing', { role: 'administrator' });
  });
});
