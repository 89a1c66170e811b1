/** Texts of the kit, the same on every page. Constants, because a page loads those that it uses with its first view. */

export const product = 'Bounty Clock';
export const loading = 'Loading…';
export const opening = 'Opening…';
export const more = 'More';
export const details = 'Details';
export const tryAgain = 'Try again';
export const tryingAgain = 'Trying again…';
export const tryInAMoment = 'Try again in a moment.';
export const select = 'Select…';
export const searching = 'Searching…';
export const noChoices = 'No choices.';
export const noResults = 'No results.';
export const formNotLoaded = 'The form could not be loaded. Reload the page to try again.';
export const partNotLoaded = 'This part could not be loaded. Reload the page to try again.';
export const newTab = '(opens in a new tab)';
export const notSaved = 'Nothing was saved.';

/** @param reason in the server's words, as a sentence */
export function serverAnswered(reason: string): string {
  return `The server answered: ${reason}`;
}

/** @param reason in the server's words, as a sentence */
export function searchFailed(reason: string): string {
  return `The search failed. ${serverAnswered(reason)} Type again to retry.`;
}

export function onlyFirst(count: number): string {
  return `Showing the first ${count}. Type more to narrow the list.`;
}

/** Beside the button of a form: what came of it, and how much there is to correct. */
export function toCorrect(outcome: string, count: number): string {
  return `${outcome} ${count} ${count === 1 ? 'field' : 'fields'} to correct.`;
}

/** @param reason why the page failed, as a sentence */
export function pageFailed(reason: string): string {
  return `${product} could not show this page: ${reason} Reload it. If that does not help, tell your Jira administrator.`;
}

/** The accessible name of a button that takes one choice away. */
export function removeText(name: string): string {
  return `Remove ${name}`;
}
