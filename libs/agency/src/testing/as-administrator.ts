import {
  startOfDay,
  type Actor,
  type Citation,
  type CommandContext,
  type DomainEvent,
  type Instant,
} from '@ledger/kernel';
import { commandAt, type Given } from '@ledger/kernel/testing';

const ADMINISTRATOR: Actor = {
  kind: 'person',
  person: 'p-admin',
  agency: 'vpcp',
  roles: ['administrator'],
  capacity: null,
};

/** Somebody who may look but not write. */
export const AUDITOR: Actor = { ...ADMINISTRATOR, person: 'p-auditor', roles: ['auditor'] };

export function asAdministrator<Facts>(
  now: Instant,
  facts: Facts,
  name?: string,
): CommandContext<Facts> {
  return { ...commandAt(now, name), actor: ADMINISTRATOR, facts };
}

/** An event of the past that took effect at the beginning of a day in Vietnam. */
export function on<E extends DomainEvent>(date: string, event: E): Given<E> {
  return { ...event, meta: { effectiveAt: startOfDay(date) } } as Given<E>;
}

export const SOURCE: Citation = {
  title: 'Nghị quyết về cơ cấu tổ chức của Chính phủ',
  number: '176/2025/QH15',
  date: '2025-02-18',
  issuer: 'Quốc hội',
};
