export const languages = ['en', 'de'] as const;
/** The site's language for people who have chosen no other one. */
export type Language = (typeof languages)[number];

/**
 * The language of an answer. Jira goes by the account's or the site's language, and ignores `Accept-Language` unless
 * the request insists on it.
 */
export function languageOf(headers: Headers, site: Language): Language {
  const insists = headers.get('x-force-accept-language')?.toLowerCase() === 'true';
  const wanted = languages.find((each) => headers.get('accept-language')?.toLowerCase().startsWith(each));
  return insists && wanted !== undefined ? wanted : site;
}
