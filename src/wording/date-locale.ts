/** The English in which dates in sentences are written: by default as `Tue, 1 Dec 2026`. */
let locale = 'en-GB';

export function dateLocale(): string {
  return locale;
}

/**
 * Writes dates as the reader of a page is used to; called once by a page. Comments are read by everybody and keep the
 * default. The sentences are English, so only another English is taken.
 */
export function writeDatesAs(readersLocale: string): void {
  if (/^en(-|$)/.test(readersLocale)) locale = readersLocale;
}
