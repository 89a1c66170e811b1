/**
 * Saves a form over what is stored, like a person who has reviewed the changes of others.
 * @param base what the form showed; replaced by what is stored if that is newer.
 */
export async function saveOver(ask: (base: unknown) => Promise<unknown>, base: unknown): Promise<unknown> {
  const answer = await ask(base);
  const { type, current } = answer as { readonly type?: string; readonly current?: unknown };
  return type === 'stale' ? ask(current) : answer;
}
