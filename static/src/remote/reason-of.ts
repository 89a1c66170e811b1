/** Why a request failed, in the server's own words. */
export function reasonOf(error: unknown): string {
  return error instanceof Error && error.message !== '' ? error.message : 'The server did not say why.';
}
