import type { ConnectionInput, SaveConnectionResult } from '../../../src/contract/admin-view';

export type Problems = Extract<SaveConnectionResult, { type: 'invalid' }>['problems'];

interface ConnectionField {
  readonly name: Exclude<keyof ConnectionInput, 'pinPanel'>;
  readonly label: string;
  readonly hint: string;
  readonly type?: 'password';
}

/** The lines of the form, in their order. */
export const connectionFields: readonly ConnectionField[] = [
  {
    name: 'id',
    label: 'Connection id',
    hint: 'Small letters, digits and hyphens. It becomes part of the webhook address; an id that exists is replaced.',
  },
  {
    name: 'program',
    label: 'Bugcrowd programme',
    hint: 'Its code, as it stands in its Bugcrowd address, for example “acme”.',
  },
  { name: 'projectKey', label: 'Jira project key', hint: 'Where the issues go, for example “SEC”.' },
  { name: 'issueType', label: 'Issue type', hint: 'By its name in that project, for example “Bug”.' },
  {
    name: 'secret',
    label: 'Signing secret',
    hint: 'Bugcrowd shows it on the webhook’s Edit page, after you have saved the webhook with the address above.',
    type: 'password',
  },
];

/** What was entered, without the blanks that come with copying. */
export function readConnection(form: FormData): ConnectionInput {
  const line = (name: ConnectionField['name']): string => {
    const value = form.get(name);
    return typeof value === 'string' ? value.trim() : '';
  };
  return {
    id: line('id'),
    program: line('program'),
    projectKey: line('projectKey'),
    issueType: line('issueType'),
    secret: line('secret'),
    pinPanel: form.get('pinPanel') !== null,
  };
}
