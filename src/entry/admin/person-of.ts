import * as v from 'valibot';

const Context = v.object({ accountId: v.string() });

/**
 * Account id of the person at the page, according to the platform.
 * @throws ValiError if there is none.
 */
export function personOf(context: unknown): string {
  return v.parse(Context, context).accountId;
}
