import type { Choice, Found } from './choice';

/** Filters a complete list of choices by name. */
export function matching(found: Found, text: string): readonly Choice[] {
  const choices = 'choices' in found ? found.choices : found;
  const wanted = text.toLowerCase();
  return choices.filter(({ name }) => name.toLowerCase().includes(wanted));
}
