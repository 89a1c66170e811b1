/**
 * The token as the app sends it. Bugcrowd shows the two parts of a credential beside each other; somebody who pastes both into
 * the first field is understood.
 * @returns an empty text if nothing was entered.
 */
export function joinToken(userName: string, password: string): string {
  if (password === '' && userName.includes(':')) return userName;
  return userName === '' && password === '' ? '' : `${userName}:${password}`;
}
