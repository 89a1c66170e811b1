import type { ConnectionSettings } from '../../../../../src/contract/connections';

/** One resolution in each line: `10001 closed`. */
export function resolutionLines(resolutions: ConnectionSettings['resolutions']): string {
  return Object.entries(resolutions)
    .map(([id, outcome]) => `${id} ${outcome}`)
    .sort()
    .join('\n');
}

/** Settings in comparable form: the storage may return their keys in another order. */
export function settingsText({
  notices,
  resolutions,
  comments: { isOn, limitedTo },
  answers: { team, researcher, isSigned, mark },
  ...others
}: ConnectionSettings): string {
  const comments = [isOn, limitedTo?.type, limitedTo?.id, limitedTo?.name];
  const entries = Object.entries({
    ...others,
    ...notices,
    resolutions: resolutionLines(resolutions),
    comments,
    answers: [team, researcher, isSigned, mark],
  });
  return JSON.stringify(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}
