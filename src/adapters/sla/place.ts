/** The place of a problem in a document: `timeline[2].dueDate`. */
export function placeOf(path: readonly { readonly key: unknown }[] | undefined): string {
  return (path ?? []).reduce((place, { key }) => {
    if (typeof key === 'number') return `${place}[${key}]`;
    return place === '' ? String(key) : `${place}.${String(key)}`;
  }, '');
}
