/** The names of this room's streams. */

export function agencyStream(agency: string): string {
  return `agency-${agency}`;
}

export function mergerStream(merger: string): string {
  return `merger-${merger}`;
}

/** A group's id begins with `group:`, which its stream does not repeat. */
export function groupStream(group: string): string {
  return `group-${group.replace(/^group:/, '')}`;
}

export function steeringStream(body: string): string {
  return `steering-${body}`;
}

export function serviceStream(person: string): string {
  return `service-${person}`;
}

/** One stream, so that no two announcements can contradict each other. */
export const CALENDAR_STREAM = 'calendar-vn';

/** One stream, so that no two sets of terms can overlap. */
export const TERMS_STREAM = 'policy-terms';
