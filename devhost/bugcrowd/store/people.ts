import type { StoredPerson } from './stored-comment';

/** Members of a program's team, by the program's code. */
const teams: Readonly<Record<string, readonly StoredPerson[]>> = {
  acme: [
    { name: 'Dana Acme', email: 'dana@acme.example', staff: false },
    { name: 'acme-bot', email: 'acme-bot@acme.example', staff: false },
  ],
  'bare-metal': [{ name: 'Dana Acme', email: 'dana@acme.example', staff: false }],
  other: [{ name: 'Olaf Other', email: 'olaf@other.example', staff: false }],
};

/** Of Bugcrowd's own staff, who sees whether a submission is valid. */
export const triager: StoredPerson = { name: 'tess_triage', email: null, staff: true };

export function teamOf(program: string): readonly StoredPerson[] {
  return teams[program] ?? [];
}

/** The person with an e-mail address; one whom no team names has nothing but that. */
export function personOf(email: string): StoredPerson {
  const known = Object.values(teams)
    .flat()
    .find((person) => person.email === email);
  return known ?? { name: null, email, staff: false };
}
