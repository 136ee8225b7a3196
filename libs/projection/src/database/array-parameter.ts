const NEEDS_ESCAPE = /["\\]/;
const ESCAPED = /["\\]/g;

/**
 * A column of a batch as one parameter, for `unnest($1::text[])` and the like. The driver can do this too, but looks at
 * every value twice; this looks once at all of them, since hardly ever does any need an escape. Numbers never do.
 */
export function arrayParameter(values: readonly string[] | readonly (number | bigint)[]): string {
  if (typeof values[0] !== 'string') return plainParameter(values);
  const joined = values.join('');
  const texts = NEEDS_ESCAPE.test(joined)
    ? values.map((value) => String(value).replace(ESCAPED, '\\$&'))
    : values;
  return `{"${texts.join('","')}"}`;
}

/** A column of a batch as one parameter, of which no value needs an escape. */
export function plainParameter(
  values: readonly (string | number | bigint | boolean | null)[],
): string {
  return `{${values.map((value) => value ?? 'NULL').join(',')}}`;
}
