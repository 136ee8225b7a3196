import type { Capacity, Role } from '@ledger/kernel';
import type { DemoPerson } from './demo-client.js';

function person(
  id: string,
  agency: string,
  roles: readonly Role[],
  capacity: Capacity | null = null,
): DemoPerson {
  return { person: id, agency, roles, capacity };
}

export const ASSIGNER = person('can-bo-giao-viec', 'chinh-phu', ['assigner']);
/** Enters what happened before the ledger was there, from documents. */
export const IMPORTER = person('can-bo-nhap-lieu', 'chinh-phu', ['importer']);
export const VERIFIER = person('can-bo-xac-nhan', 'vpcp', ['verifier']);

export const officerOf = (agency: string): DemoPerson =>
  person(`chuyen-vien-${agency}`, agency, ['lead-officer']);
export const headOf = (agency: string): DemoPerson =>
  person(`lanh-dao-${agency}`, agency, ['lead-head'], 'head');
