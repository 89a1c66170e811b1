/**
 * Whether a text holds what `~` asks for: every word of the query, in any order and whatever the case. Words in inner
 * quotes must follow one another; `*` and `?` stand for letters. Word stems, which Jira also knows, do not count.
 */
export function matchesText(text: string, query: string): boolean {
  const words = wordsOf(text, /[^\p{L}\p{N}]+/u);
  return phrasesOf(query).every((phrase) => containsPhrase(words, phrase));
}

/** A query without a single word finds nothing, and Jira says so. */
export function isSearchable(query: string): boolean {
  return phrasesOf(query).length > 0;
}

function phrasesOf(query: string): readonly (readonly RegExp[])[] {
  const parts = query.match(/"[^"]*"|[^\s"]+/g) ?? [];
  return parts
    .map((part) => wordsOf(part, /[^\p{L}\p{N}*?]+/u).map(toPattern))
    .filter((phrase) => phrase.length > 0);
}

function wordsOf(text: string, separator: RegExp): readonly string[] {
  return text
    .toLowerCase()
    .split(separator)
    .filter((word) => word !== '');
}

function toPattern(word: string): RegExp {
  const letters = word.replaceAll('*', '.*').replaceAll('?', '.');
  return new RegExp(`^${letters}$`, 'u');
}

function containsPhrase(words: readonly string[], phrase: readonly RegExp[]): boolean {
  return words.some((_, start) =>
    phrase.every((pattern, offset) => pattern.test(words[start + offset] ?? '')),
  );
}
