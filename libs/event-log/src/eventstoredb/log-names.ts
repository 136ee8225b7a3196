/** Lower-case letters and digits, so that no log's streams can look like another's. */
const LOG_NAME = /^[a-z][a-z0-9]*$/;

/**
 * What the streams of a log are called on the server: its name, a hyphen, the stream. So they form one category there,
 * nothing in them can be foreign, nothing outside of them is ours, and a stream may have a name that the server keeps
 * for itself.
 */
export class LogNames {
  readonly #prefix: string;
  /** Where the log's ids are kept; no stream of the log can be called so. */
  readonly identityStream: string;

  /** @throws RangeError if the name is not of lower-case letters and digits */
  constructor(name: string) {
    if (!LOG_NAME.test(name)) throw new RangeError(`"${name}" cannot be the name of a log`);
    this.#prefix = `${name}-`;
    this.identityStream = `${name}:identity`;
  }

  serverStream(stream: string): string {
    return this.#prefix + stream;
  }

  /** The log's own name of a stream that is its own. */
  streamOf(serverStream: string): string {
    return serverStream.slice(this.#prefix.length);
  }

  isOwn(serverStream: string): boolean {
    return serverStream.startsWith(this.#prefix);
  }

  /** The server's own streams, and the one that tells who the log is: neither history nor foreign. */
  isSystem(serverStream: string): boolean {
    return serverStream.startsWith('$') || serverStream === this.identityStream;
  }
}
