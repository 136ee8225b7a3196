/** Every way the embedded PostgreSQL can fail to start or run. */
export interface EmbeddedRefusals {
  /** No binaries are published for this operating system and processor; give `DATABASE_URL` instead. */
  'embedded.platform-unsupported': { platform: string; reason: string };
  /** The binaries are there but do not run, neither in place nor from a copy. */
  'embedded.binaries-unusable': { folder: string; output: string };
  /** Started by root, and no user is there as whom root may run the server. */
  'embedded.no-unprivileged-user': { tried: string };
  /** The cluster belongs to a user as whom this process cannot run a server: another one, or root. */
  'embedded.owner-differs': { cluster: string; ownerUid: number; uid: number };
  /** The server's user can enter neither the data directory nor the folder meant for that case. */
  'embedded.folder-not-enterable': { folder: string; uid: number };
  /** The data directory says that its cluster is elsewhere, and there is none; an empty one is never made instead. */
  'embedded.cluster-missing': { dataDirectory: string; home: string };
  /** The file system does not let the data folder be made, read or written. */
  'embedded.folder-unusable': { folder: string; reason: string };
  /** The server ended while it was in use. */
  'embedded.server-ended': { dataDirectory: string };
  /** The cluster is there and the file with its superuser's password is not. */
  'embedded.password-missing': { file: string };
  /** Another launcher runs this data directory; it was left alone. `port` is null while it is still starting. */
  'embedded.already-running': { dataDirectory: string; pid: number; port: number | null };
  /** The cluster was made by another major version; dump it with that version, or run the release it belongs to. */
  'embedded.major-differs': { cluster: string; found: string; expected: string };
  /** The wanted port is in use. */
  'embedded.port-taken': { port: number };
  /** The launcher alone decides this setting. */
  'embedded.setting-reserved': { setting: string };
  /** `initdb` failed; `output` holds its last lines. */
  'embedded.initdb-failed': { output: string };
  /** The server ended, or was not ready in time; `output` holds the last lines of its log. */
  'embedded.start-failed': { reason: string; output: string };
  /** A process could not be stopped. */
  'embedded.stop-failed': { pid: number; reason: string };
}
