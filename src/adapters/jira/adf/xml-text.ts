/** @see https://www.w3.org/TR/xml/#charsets — with the `u` flag `\p{Cs}` matches only unpaired surrogates. */
const FORBIDDEN_IN_XML = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Cs}/gu;

/** Jira stores text that XML 1.0 can carry. Every other code point becomes U+FFFD, so that its place stays visible. */
export function xmlText(value: string): string {
  return value.replace(FORBIDDEN_IN_XML, '\uFFFD');
}
