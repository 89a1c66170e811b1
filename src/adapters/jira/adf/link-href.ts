/**
 * Schemes that may be followed, with slashes or an addressee: `https:evil` is a relative path on an https page, though
 * `new URL` alone reads a host in it. Spaces, control characters and backslashes are refused because parsers disagree
 * about them. Around the address browsers agree to ignore the first two.
 * @see https://url.spec.whatwg.org/#url-parsing
 */
const ABSOLUTE = /^[\u0000-\u0020]*((?:https?:\/\/|mailto:)[^\s\\\p{Cc}]+)[\u0000-\u0020]*$/iu;

/** One person at a host. Copies, subject and text are refused, because a link could fill them in unseen. */
const MAIL = /^mailto:[^\s,;?#@]+@[^\s,;?#@]+(?=[?#]|$)/i;

/**
 * The address for a link mark, or nothing if it must stay plain text. The spelling is kept rather than normalized: in a
 * report `/static/../../etc/passwd` is the evidence.
 */
export function linkHref(destination: string): string | undefined {
  const href = ABSOLUTE.exec(destination)?.[1];
  if (href === undefined || !URL.canParse(href)) return undefined;
  return /^mailto:/i.test(href) ? MAIL.exec(href)?.[0] : href;
}
