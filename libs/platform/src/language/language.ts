/** Languages the product speaks; Vietnamese wherever nothing was asked for. */
export type Language = 'vi' | 'en';

/** One text in every language of the product. */
export type Text = Readonly<Record<Language, string>>;

export const LANGUAGES: readonly Language[] = ['vi', 'en'];
export const DEFAULT_LANGUAGE: Language = 'vi';

/** The language of a tag such as `en-GB`, `vi_VN.UTF-8` or `EN`; undefined when the product does not speak it. */
export function languageOfTag(tag: string): Language | undefined {
  const primary = tag
    .trim()
    .toLowerCase()
    .split(/[-_.@]/)[0];
  return LANGUAGES.find((language) => language === primary);
}

/**
 * Chooses by an `Accept-Language` header (RFC 9110 §12.5.4): the best-weighted language the product speaks, the
 * earlier one on a tie, Vietnamese when none fits or the header is absent or unreadable.
 */
export function languageOf(acceptLanguage: string | undefined): Language {
  let best = { language: DEFAULT_LANGUAGE, weight: 0 };
  for (const range of (acceptLanguage ?? '').split(',')) {
    const [tag = '', ...parameters] = range.split(';');
    const language = tag.trim() === '*' ? DEFAULT_LANGUAGE : languageOfTag(tag);
    const weight = weightOf(parameters);
    if (language !== undefined && weight > best.weight) best = { language, weight };
  }
  return best.language;
}

function weightOf(parameters: readonly string[]): number {
  const quality = parameters.map((parameter) => parameter.trim()).find((p) => p.startsWith('q='));
  if (quality === undefined) return 1;
  const weight = Number(quality.slice(2));
  return weight >= 0 && weight <= 1 ? weight : 0;
}

/** The first language of a locale list such as `en_US:en` or `vi_VN.UTF-8` that the product speaks. */
export function languageOfLocale(locale = ''): Language | undefined {
  return locale
    .split(':')
    .map(languageOfTag)
    .find((language) => language !== undefined);
}
