import type { Choice, Found } from './choice';

/** Of choices that came all at once, those whose name has the text in it. */
export function matching(found: Found, text: string): readonly Choice[] {
  const choices = 'choices' in found ? found.choices : found;
  const wanted = text.toLowerCase();
  return choices.filter(({ name }) => name.toLowerCase().includes(wanted));
}
