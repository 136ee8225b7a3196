/** A JSON Pointer (RFC 6901) to a member, from the pointer to what it is a member of. */
export function pointerTo(member: string | number, within: string): string {
  return `${within}/${String(member).replaceAll('~', '~0').replaceAll('/', '~1')}`;
}
