import type { AgreementField, AgreementMode } from '../../../../src/domain/mapping/agreement-setting';

/** Texts of `agreement-section.tsx`. */
export const agreementSectionWords = {
  loading: 'Loading what is sent…',
  notLoaded: 'What is sent could not be loaded.',
  onlyChanges:
    'Only changes count, from the moment you save: what is different already stays different. A person decides in any case before a submission ends without a fix, before its severity falls, and where both sides have changed.',
} as const;

/** Texts of `agreement-form.tsx`. */
export const agreementFormWords = {
  formOf: (id: string) => `Changes sent for ${id}`,
  save: 'Save what is sent',
  saving: 'Saving…',
  notSaved: (id: string) => `What connection “${id}” sends could not be saved.`,
} as const;

const modes: Readonly<Record<AgreementMode, string>> = {
  off: 'Off: nothing is sent',
  propose: 'Propose: a person decides on the panel',
  automatic: 'Automatic: sent, with the exceptions above',
};

const fields: Readonly<
  Record<AgreementField, { readonly title: string; readonly label: string; readonly hint: string }>
> = {
  state: {
    title: 'State',
    label: 'When the status of an issue changes',
    hint: 'The researcher sees the new state.',
  },
  severity: {
    title: 'Severity',
    label: 'When a person changes the severity',
    hint: 'Critical is P1, informational is P5. The researcher sees it, and may be paid by it.',
  },
  assignee: {
    title: 'Assignee',
    label: 'When the assignee changes',
    hint: 'For the people below. Nobody is ever taken off a submission.',
  },
  issue: {
    title: 'Key of the issue',
    label: 'When an issue is created, linked or moved',
    hint: 'Written into a custom field of the submission.',
  },
};

/** Texts of `mode-field.tsx`. */
export const modeFieldWords = { modes, fields } as const;

/** Texts of `state-fields.tsx`. */
export const stateFieldsWords = {
  hint: (source: string) => `The state at ${source} for each status in Jira.`,
  missing: 'Nothing is sent until a status has a state.',
  stateAt: (status: string) => `${status}: state`,
  none: 'Send nothing',
} as const;

/** Texts of `member-fields.tsx`. */
export const memberFieldsWords = {
  missing: 'Nothing is sent until there is a person here.',
  person: (number: number) => `Person ${number}`,
  memberId: (number: number, source: string) => `Person ${number}: id at ${source}`,
  what: 'person',
  choosePerson: 'Choose a person, or remove the row.',
  enterId: 'Enter the id of the member, or remove the row.',
} as const;

/** Texts of `issue-key-field.tsx`. */
export const issueKeyFieldWords = {
  label: 'Name of the custom field',
  hint: 'Exactly as the program has it, for example “Jira issue”. Leave empty to send nothing.',
} as const;
