import type { Actor, Capacity, Role } from '@ledger/kernel';

type Person = Extract<Actor, { readonly kind: 'person' }>;

export function person(
  name: string,
  agency: string,
  roles: readonly Role[],
  capacity: Capacity | null = null,
): Person {
  return { kind: 'person', person: name, agency, roles, capacity };
}

/** Who acts in the stories of the tests. The Government assigns, its Office verifies, two ministries lead. */
export const PEOPLE = {
  assigner: person('p-assigner', 'chinh-phu', ['assigner']),
  otherAssigner: person('p-other-assigner', 'chinh-phu', ['assigner']),
  verifier: person('p-verifier', 'vpcp', ['verifier']),
  importer: person('p-importer', 'tgv57', ['importer']),
  otherImporter: person('p-other-importer', 'tgv57', ['importer']),
  officer: person('p-officer', 'btttt', ['lead-officer']),
  head: person('p-head', 'btttt', ['lead-head'], 'head'),
  deputy: person('p-deputy', 'btttt', ['lead-head'], 'KT'),
  scienceOfficer: person('p-science-officer', 'bkhcn', ['lead-officer']),
  scienceHead: person('p-science-head', 'bkhcn', ['lead-head'], 'head'),
  coordinator: person('p-coordinator', 'bca', ['coordinator']),
  inspector: person('p-inspector', 'ubkt', ['inspector']),
} as const;

export const WATCH: Actor = { kind: 'process', process: 'task-watch' };
