import { BugcrowdError } from './bugcrowd-error';

/** The shapes here are those of this version. Tokens of the local host are pinned to it. */
const PINNED = '2024-01-11';
const known = ['2021-01-25', '2021-10-28', PINNED, '2024-02-12', '2025-04-23', 'v1'];

/** The version that a request is answered with. Later ones answer in the same shapes. */
export function versionOf(headers: Headers): string {
  const asked = headers.get('bugcrowd-version');
  return asked !== null && known.includes(asked) ? asked : PINNED;
}

/** @throws BugcrowdError 400 for a version that does not exist */
export function requireKnownVersion(headers: Headers): void {
  const asked = headers.get('bugcrowd-version');
  if (asked === null || known.includes(asked)) return;
  throw new BugcrowdError(400, { detail: `There is no version '${asked}' of the API.` });
}
