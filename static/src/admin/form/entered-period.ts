/** A text of a form, trimmed. */
export function entered(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value.trim() : '';
}

/** The days of a form's fields `from` and `to`, both whole, in UTC. */
export function enteredPeriod(form: FormData): { readonly from: string | null; readonly to: string | null } {
  const [from, to] = [entered(form, 'from'), entered(form, 'to')];
  return {
    from: from === '' ? null : `${from}T00:00:00Z`,
    to: to === '' ? null : `${to}T23:59:59.999Z`,
  };
}
