import * as v from 'valibot';

const Context = v.object({ accountId: v.string() });

/**
 * Account id of the person whom the platform says is at the page.
 * @throws ValiError where it names no one.
 */
export function personOf(context: unknown): string {
  return v.parse(Context, context).accountId;
}
