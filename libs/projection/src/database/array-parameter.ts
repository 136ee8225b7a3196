const NEEDS_ESCAPE = /["\\]/;
const ESCAPED = /["\\]/g;

/**
 * A column of a batch as one parameter, for `unnest($1::text[])` and the like. The driver can do this too, but looks at
 * every value twice; this looks once at all of them, since hardly ever does any need an escape. Numbers never do.
 */
export function arrayParameter(values: readonly string[] | readonly (number | bigint)[]): string {
  if (typeof values[0] !== 'string') return `{${values.join(',')}}`;
  const joined = values.join('');
  const texts = NEEDS_ESCAPE.test(joined)
    ? values.map((value) => String(value).replace(ESCAPED, '\\$&'))
    : values;
  return `{"${texts.join('","')}"}`;
}
