/** Passwords between `://user:` and `@`; an escaped quote inside one belongs to it, a bare quote ends the text. */
const IN_AUTHORITY = /:\/\/([^\s:@/"]*):(?:\\.|[^\s/"\\])+@/g;
const IN_QUERY = /([?&](?:password|sslpassword|token)=)(?:\\.|[^\s&"\\])+/gi;

/** Takes passwords out of the URLs in a text, be it plain or JSON. */
export function withoutSecrets(text: string): string {
  return text.replace(IN_AUTHORITY, '://$1:***@').replace(IN_QUERY, '$1***');
}
