import { describe, it } from '@jest/globals';
import { specify } from '@ledger/kernel/testing';
import { asAdministrator, AUDITOR, on, SOURCE } from '../../testing/as-administrator.js';
import { knownAgency } from '../../testing/known-agency.js';
import { contentOf } from '../content-of.js';
import type { DecideMerger } from './merger.commands.js';
import { mergerDecider } from './merger.decider.js';
import type { MergerEvent, MergerTerms } from './merger.events.js';

const [btttt, bkhcn, bca] = ['btttt', 'bkhcn', 'bca'].map((id) => knownAgency(id));
const facts = { agencies: [btttt!, bkhcn!, bca!] };
const context = asAdministrator('2025-02-20T02:00:00.000Z', facts);
const { given } = specify(mergerDecider, context);

const decide: DecideMerger = {
  type: 'DecideMerger',
  merger: 'm-1',
  predecessors: ['btttt'],
  successor: 'bkhcn',
  day: '2025-03-01',
  exceptions: [
    {
      scope: { by: 'task-group', taskGroup: 'V' },
      successor: 'bca',
      source: { ...SOURCE, title: 'Biên bản bàn giao an ninh mạng' },
    },
  ],
  source: SOURCE,
};
const decided: MergerEvent = { type: 'agency.merger-decided', payload: contentOf(decide) };
const stored = on('2025-03-01', decided);

describe('deciding a merger', () => {
  it('takes effect by itself on its day, relying on every agency that it names', () => {
    given([])
      .when(decide)
      .then([
        {
          ...decided,
          effectiveAt: '2025-02-28T17:00:00.000Z',
          enteredLate: false,
          basis: [btttt!.basis, bkhcn!.basis, bca!.basis],
        },
      ]);
  });

  it('may be recorded after its day, and is then entered late', () => {
    given([])
      .when(decide, { now: '2025-03-20T02:00:00.000Z' })
      .then([
        {
          ...decided,
          effectiveAt: '2025-02-28T17:00:00.000Z',
          enteredLate: true,
          basis: [btttt!.basis, bkhcn!.basis, bca!.basis],
        },
      ]);
  });

  it('decides nothing when recorded in the same terms, also after its day', () => {
    given([stored]).when(decide).thenNothing();
    given([stored]).when(decide, { now: '2025-03-20T02:00:00.000Z' }).thenNothing();
  });

  it.each<[Partial<MergerTerms>, string]>([
    [{ predecessors: ['bca'] }, 'predecessors'],
    [{ successor: 'bca' }, 'successor'],
    [{ day: '2025-04-01' }, 'day'],
    [{ exceptions: [] }, 'exceptions'],
    [{ source: { ...SOURCE, number: null } }, 'source'],
  ])('refuses other terms under the same id: %j', (terms, field) => {
    given([stored])
      .when({ ...decide, ...terms })
      .thenRefuses('merger.already-decided', { merger: 'm-1', field });
  });

  it('is for an administrator', () => {
    given([]).when(decide, { actor: AUDITOR }).thenRefuses('authority.role-missing');
  });

  it.each<[string, Partial<DecideMerger>, string]>([
    ['an id with spaces', { merger: 'm 1' }, 'merger'],
    ['no predecessor', { predecessors: [] }, 'predecessors'],
    ['a predecessor named twice', { predecessors: ['btttt', 'btttt'] }, 'predecessors'],
    ['a predecessor that is no id', { predecessors: ['Bộ TTTT'] }, 'predecessors'],
    ['a successor that is no id', { successor: '' }, 'successor'],
    ['a day that does not exist', { day: '2025-02-29' }, 'day'],
    ['an exception without tasks', exception({ by: 'tasks', tasks: [] }), 'exceptions.tasks'],
    ['a task that is no id', exception({ by: 'tasks', tasks: ['t 1'] }), 'exceptions.tasks'],
    [
      'a document that is no id',
      exception({ by: 'document', document: '', clause: null }),
      'exceptions.document',
    ],
    [
      'an empty clause',
      exception({ by: 'document', document: 'd-1', clause: '' }),
      'exceptions.clause',
    ],
    [
      'an empty task group',
      exception({ by: 'task-group', taskGroup: ' ' }),
      'exceptions.taskGroup',
    ],
    [
      'an exception to nobody',
      { exceptions: [{ ...decide.exceptions[0]!, successor: '?' }] },
      'exceptions.successor',
    ],
  ])('refuses %s, naming the field', (_case, part, field) => {
    given([])
      .when({ ...decide, ...part })
      .thenRefuses('agency.field-invalid', { field });
  });

  it.each<[MergerTerms['exceptions'][number]['scope'], string]>([
    [{ by: 'tasks', tasks: ['t-1', 't-2'] }, 't-1'],
    [{ by: 'document', document: 'd-1', clause: null }, 'd-1'],
    [{ by: 'document', document: 'd-1', clause: 'II.3' }, 'd-1, II.3'],
    [{ by: 'task-group', taskGroup: 'V' }, 'V'],
  ])('refuses two exceptions for the same: %j', (scope, repeated) => {
    const { exceptions } = exception(scope);
    given([])
      .when({ ...decide, exceptions: [...exceptions, ...exceptions] })
      .thenRefuses('merger.exception-repeated', { scope: repeated });
  });
});

function exception(scope: MergerTerms['exceptions'][number]['scope']) {
  return { exceptions: [{ scope, successor: 'bca', source: SOURCE }] };
}
