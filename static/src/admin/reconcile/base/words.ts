/** Texts of `use-comparison.ts`, which is loaded with the first view of the page. */

export function notStarted(connectionId: string): string {
  return `The comparison of “${connectionId}” could not be started.`;
}
