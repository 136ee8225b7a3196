/** Refusals of the place where a process listens. */
export interface HttpRefusals {
  /** The port is in use by another program. */
  'http.port-taken': { host: string; port: number };
  /** The host is no address of this machine, or may not be listened on. */
  'http.address-unusable': { host: string; port: number; reason: string };
}
