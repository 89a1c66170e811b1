import { createHash } from 'node:crypto';

/** The id of what submissions refer to: the same name gives the same UUID on every site and after every reset. */
export function relatedId(type: string, name: string): string {
  const hex = createHash('sha256').update(`${type} ${name}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
