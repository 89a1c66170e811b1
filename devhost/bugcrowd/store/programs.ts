import { relatedId } from './related-id';

export interface Organization {
  readonly id: string;
  readonly name: string;
}

export interface Program {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly organization: Organization;
  /** Labels of the fields that the customer has added. */
  readonly customFields: readonly string[];
}

function organization(name: string): Organization {
  return { id: relatedId('organization', name), name };
}

function program(code: string, name: string, of: Organization): Program {
  const customFields = ['Jira issue', 'Team'];
  return { id: relatedId('program', code), code, name, organization: of, customFields };
}

const acme = organization('Acme');

/** All programs of the emulated Bugcrowd, in the order it lists them. */
export const programs: readonly Program[] = [
  program('acme', 'Acme', acme),
  program('bare-metal', 'Acme Bare Metal', acme),
  program('other', 'Other', organization('Other')),
];

/** @throws RangeError where there is no program of that code */
export function programOf(code: string): Program {
  const found = programs.find((each) => each.code === code);
  if (found === undefined) throw new RangeError(`The emulated Bugcrowd has no program "${code}".`);
  return found;
}
