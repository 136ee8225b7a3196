// eslint-disable-next-line no-control-regex -- control characters are what it looks for
const CONTROL = /[\u0000-\u0008\u000b\u000e-\u001f\u007f]/;

/** Whether bytes that pass by are text in UTF-8 that a person can read. */
export class PlainText {
  readonly #decoder = new TextDecoder('utf-8', { fatal: true });
  #isText = true;

  take(bytes: Buffer): void {
    if (this.#isText) this.#isText = this.#reads(bytes);
  }

  end(): boolean {
    // Nothing more comes that could complete a last character.
    return this.#isText && this.#reads();
  }

  #reads(bytes?: Buffer): boolean {
    try {
      return !CONTROL.test(this.#decoder.decode(bytes, { stream: bytes !== undefined }));
    } catch {
      return false;
    }
  }
}
