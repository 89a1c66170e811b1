import type { GuidanceLink } from './checklist';

/** A page of the OWASP Cheat Sheet Series, by its title without “Cheat Sheet”. */
export function cheatSheet(title: string): GuidanceLink {
  const file = `${title.replaceAll(' ', '_')}_Cheat_Sheet.html`;
  return { name: `OWASP: ${title}`, url: `https://cheatsheetseries.owasp.org/cheatsheets/${file}` };
}

/** The definition of a weakness. */
export function cweDefinition(id: number): GuidanceLink {
  return { name: `CWE-${id}`, url: `https://cwe.mitre.org/data/definitions/${id}.html` };
}
