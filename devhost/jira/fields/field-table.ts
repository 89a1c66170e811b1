import { renderOption, renderPriority, renderResolution, renderSecurityLevel } from '../render/base/choices';
import { PRIORITIES, RESOLUTIONS, type Choice } from '../seed/choices';
import { SECURITY_LEVELS } from '../seed/projects';
import { customField, systemField, type Field } from './field';
import type { FieldKind } from './kinds/field-kind';
import { choiceKind } from './kinds/choice';
import { componentsKind } from './kinds/components';
import { dateKind } from './kinds/date';
import { documentKind } from './kinds/document';
import { labelsKind } from './kinds/labels';
import { assigneeKind, reporterKind } from './kinds/person';
import { lineKind, summaryKind } from './kinds/text';

const priorityKind = choiceKind({
  type: 'priority',
  choices: () => PRIORITIES,
  all: PRIORITIES,
  by: 'name',
  messages: {
    malformed: 'Specify the Priority (name) in the string format',
    id: () => 'The priority selected is invalid.',
    text: (name) => `Priority name '${name}' is not valid`,
  },
  render: renderPriority,
  clearable: false,
});

const securityKind = choiceKind({
  type: 'securitylevel',
  choices: ({ project }) => project.securityLevels,
  all: SECURITY_LEVELS,
  by: 'name',
  messages: {
    malformed: "Could not find valid 'id' or 'name' in security level object.",
    id: (id) => `Security level ID '${id}' is not valid`,
    text: (name) => `Security level name '${name}' is not valid`,
  },
  render: renderSecurityLevel,
  clearable: true,
});

const resolutionKind = choiceKind({
  type: 'resolution',
  choices: () => RESOLUTIONS,
  all: RESOLUTIONS,
  by: 'name',
  messages: {
    malformed: "Could not find valid 'id' or 'name' in resolution object.",
    id: (id) => `Resolution id '${id}' is not valid`,
    text: (name) => `Resolution name '${name}' is not valid`,
  },
  render: renderResolution,
  clearable: true,
});

const FIELDS: readonly Field[] = [
  systemField('summary', 'Summary', summaryKind, {
    required: true,
    missingMessage: 'You must specify a summary of the issue.',
  }),
  systemField('description', 'Description', documentKind),
  systemField('priority', 'Priority', priorityKind),
  systemField('labels', 'Labels', labelsKind),
  systemField('duedate', 'Due date', dateKind, { permission: 'SCHEDULE_ISSUES' }),
  systemField('assignee', 'Assignee', assigneeKind, { permission: 'ASSIGN_ISSUES' }),
  systemField('components', 'Components', componentsKind, { logName: 'Component' }),
  systemField('security', 'Security Level', securityKind, {
    permission: 'SET_ISSUE_SECURITY',
    logName: 'security',
  }),
  systemField('reporter', 'Reporter', reporterKind, { required: true, permission: 'MODIFY_REPORTER' }),
  systemField('resolution', 'Resolution', resolutionKind, { required: true }),
  dropdown(10010, 'Severity', 10300, ['Critical', 'High', 'Medium', 'Low']),
  dropdown(10011, 'Severity', 10310, ['S1', 'S2', 'S3', 'S4']),
  customField(10012, 'Team', lineKind, { type: 'textfield', jqlType: 'Short text' }),
  customField(10013, 'Steps to reproduce', documentKind, { type: 'textarea', jqlType: 'Paragraph' }),
];

const BY_ID: ReadonlyMap<string, Field> = new Map(FIELDS.map((field) => [field.id, field]));

/** A field of Jira's own or a seeded one; those of the app depend on the site. */
export function findField(id: string): Field | undefined {
  return BY_ID.get(id);
}

export function allFields(): readonly Field[] {
  return FIELDS;
}

function dropdown(customId: number, name: string, firstId: number, values: readonly string[]): Field {
  const options = values.map((value, position) => ({ id: String(firstId + position), name: value }));
  return customField(customId, name, optionKind(options), { type: 'select', jqlType: 'Dropdown' });
}

function optionKind(options: readonly Choice[]): FieldKind {
  return choiceKind({
    type: 'option',
    choices: () => options,
    all: options,
    by: 'value',
    messages: {
      malformed: "Specify a valid 'id' or 'value'",
      id: (id) => `Option id '${id}' is not valid`,
      text: (value) => `Option value '${value}' is not valid`,
    },
    render: renderOption,
    clearable: true,
  });
}
