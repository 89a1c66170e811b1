import { lineOf } from '../../ui/line-of';

/** The days of a form's fields `from` and `to`, both whole, in UTC. */
export function enteredPeriod(form: FormData): { readonly from: string | null; readonly to: string | null } {
  const [from, to] = [lineOf(form, 'from'), lineOf(form, 'to')];
  return {
    from: from === '' ? null : `${from}T00:00:00Z`,
    to: to === '' ? null : `${to}T23:59:59.999Z`,
  };
}
