/** A line of a form, without whitespace from copying. */
export function lineOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value.trim() : '';
}
