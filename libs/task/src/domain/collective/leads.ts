import type { Leads } from '../events/collective.events.js';

/** A lead's place passes to its successor, unless that one leads already. A group's members are never listed here. */
export function withSuccessor(
  leads: Leads,
  { from, to }: { readonly from: string; readonly to: string },
): Leads {
  const passed = (agencies: readonly string[]) => [
    ...new Set(agencies.map((agency) => (agency === from ? to : agency))),
  ];
  switch (leads.form) {
    case 'single':
      return { ...leads, agency: leads.agency === from ? to : leads.agency };
    case 'joint':
      return { ...leads, agencies: passed(leads.agencies) };
    case 'group':
      return { ...leads, alongside: passed(leads.alongside) };
    case 'open-group':
      return { ...leads, named: passed(leads.named) };
  }
}
