import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, startOfDay } from '@ledger/kernel';
import { specify } from '@ledger/kernel/testing';
import { asAdministrator, AUDITOR, on, SOURCE } from '../../testing/as-administrator.js';
import { knownAgency, mergedAgency } from '../../testing/known-agency.js';
import { recordedStream } from '../../testing/recorded-stream.js';
import { contentOf } from '../content-of.js';
import { steeringDecider, type EndMembership, type SeatMember } from './steering.decider.js';
import type { SteeringEvent } from './steering.events.js';
import { sittingOn } from './steering.js';

const body = knownAgency('bcd57', { kind: 'steering-body', validFrom: '2025-01-20' });
const bkhcn = knownAgency('bkhcn');
const ended = mergedAgency('btttt', { merger: 'm-1', day: '2025-03-01', successor: 'bkhcn' });
const facts = { agencies: [body, bkhcn, ended] };
const context = asAdministrator('2025-02-20T02:00:00.000Z', facts);
const { given } = specify(steeringDecider, context);

const seat: SeatMember = {
  type: 'SeatMember',
  body: 'bcd57',
  person: 'p-1',
  post: 'Ủy viên',
  agency: 'bkhcn',
  from: '2025-03-01',
  to: null,
  source: SOURCE,
};
const seated = (part: Partial<SeatMember> = {}): SteeringEvent => ({
  type: 'agency.steering-member-seated',
  payload: contentOf({ ...seat, ...part }),
});
const sits = on('2025-03-01', seated());
const ahead = { effectiveAt: startOfDay('2025-03-01'), enteredLate: false };

describe('seating a member of a steering body', () => {
  it('takes effect by itself, relying on the body and on the agency represented', () => {
    given([])
      .when(seat)
      .then([{ ...seated(), ...ahead, basis: [body.basis, bkhcn.basis] }]);
  });

  it('may be for nobody but the person', () => {
    given([])
      .when({ ...seat, agency: null })
      .then([{ ...seated({ agency: null }), ...ahead, basis: [body.basis] }]);
  });

  it('decides nothing when seated so before', () => {
    given([sits]).when(seat).thenNothing();
  });

  it.each<Partial<SeatMember>>([
    { post: 'Phó Trưởng Ban' },
    { agency: null },
    { from: '2025-02-01' },
    { to: '2026-01-01' },
  ])('refuses another seat for the same person in the same time: %j', (part) => {
    given([sits])
      .when({ ...seat, ...part })
      .thenRefuses('steering.member-already', { person: 'p-1', from: '2025-03-01' });
  });

  it('refuses a body that is none', () => {
    given([])
      .when({ ...seat, body: 'bkhcn' })
      .thenRefuses('steering.not-a-body', { agency: 'bkhcn' });
  });

  it('refuses a day on which the body or the agency does not exist', () => {
    given([])
      .when({ ...seat, from: '2025-01-19' })
      .thenRefuses('agency.not-begun', { agency: 'bcd57' });
    given([])
      .when({ ...seat, agency: 'btttt' })
      .thenRefuses('agency.ended', { agency: 'btttt' });
  });

  it.each<[Partial<SeatMember>, string]>([
    [{ person: '' }, 'person'],
    [{ post: '' }, 'post'],
    [{ from: '2025-02-30' }, 'from'],
    [{ to: '2025-03-01' }, 'to'],
  ])('refuses %j, naming the field', (part, field) => {
    given([])
      .when({ ...seat, ...part })
      .thenRefuses('agency.field-invalid', { field });
  });

  it('is for an administrator', () => {
    given([]).when(seat, { actor: AUDITOR }).thenRefuses('authority.role-missing');
  });
});

describe('ending a membership', () => {
  const end: EndMembership = {
    type: 'EndMembership',
    body: 'bcd57',
    person: 'p-1',
    to: '2025-06-01',
    source: SOURCE,
  };

  it('takes effect by itself on the first day no longer sat', () => {
    given([sits])
      .when(end)
      .then([
        {
          type: 'agency.steering-member-left',
          payload: { ...contentOf(end), since: '2025-03-01' },
          effectiveAt: startOfDay('2025-06-01'),
          enteredLate: false,
        },
      ]);
  });

  it('decides nothing when it ends then already', () => {
    given([on('2025-03-01', seated({ to: '2025-06-01' }))])
      .when(end)
      .thenNothing();
  });

  it('refuses somebody who does not sit there by then', () => {
    for (const other of [{ person: 'p-2' }, { to: '2025-03-01' }]) {
      given([sits])
        .when({ ...end, ...other })
        .thenRefuses('steering.not-a-member');
    }
  });
});

describe('whoever is seated and leaves', () => {
  const day = fc.integer({ min: 0, max: 60 }).map((days) => addDays('2025-03-01', days));
  const person = fc.constantFrom('p-1', 'p-2');
  const command = fc.oneof(
    fc
      .record({ person, from: day, to: fc.option(day, { nil: null }) })
      .map((part) => ({ ...seat, ...part })),
    fc.record({ person, to: day }).map((part): EndMembership => ({
      type: 'EndMembership',
      body: 'bcd57',
      source: SOURCE,
      ...part,
    })),
  );

  it('nobody sits twice on any day', () => {
    fc.assert(
      fc.property(fc.array(command, { maxLength: 15 }), day, (commands, date) => {
        const stream = recordedStream(steeringDecider, 'steering-bcd57');
        for (const given_ of commands) stream.give(given_, context);
        const sitting = sittingOn(stream.state(), date).map(({ person: who }) => who);
        expect(sitting).toEqual([...new Set(sitting)]);
      }),
    );
  });
});
