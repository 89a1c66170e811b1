import type { Invalid } from '../../contract/refusals';
import { ownFields, type MappedValue, type Mapping } from '../../domain/mapping/mapping';
import { fieldName } from '../../wording/field-name';

/** Ids of Jira's priorities, statuses, resolutions, components and levels are numbers. */
const JIRA_ID = /^\d{1,18}$/;
const ACCOUNT_ID = /^[\w:.-]{1,128}$/;
const FIELD_ID = /^[a-z][\w-]{0,99}$/i;
const LABEL = /^\S{1,255}$/;

/** Jira's limit of characters in a text. */
const MAX_JSON = 32_767;

interface Place {
  readonly place: string;
  readonly problem: string | null;
}

function idProblem(id: string | null, what: string): string | null {
  return id === null || JIRA_ID.test(id) ? null : `“${id}” is not the id of a ${what}, which is a number.`;
}

function valueProblem(id: string, mapped: MappedValue): string | null {
  if (!FIELD_ID.test(id)) return `“${id}” is not the id of a field.`;
  if (ownFields.includes(id)) return `The field “${fieldName(id)}” has its own setting.`;
  if (mapped.from !== 'rest') return null;
  const length = JSON.stringify(mapped.value).length;
  return length > MAX_JSON ? `The value has ${length} characters; Jira’s limit is ${MAX_JSON}.` : null;
}

function flagProblem(fieldId: string, value: string): string | null {
  if (!FIELD_ID.test(fieldId)) return `“${fieldId}” is not the id of a field.`;
  return value.trim() === '' ? `Choose the value of “${fieldName(fieldId)}” that sets the flag.` : null;
}

function placesOf(mapping: Mapping): readonly Place[] {
  const { priorities, statuses, components, labels, securityLevel, assignee, fields } = mapping;
  const { milestones, flags } = mapping;
  const { table, otherwise, always } = components;
  const label = labels.find((each) => !LABEL.test(each));
  return [
    ...Object.entries(priorities).map(([severity, id]) => ({
      place: `priorities.${severity}`,
      problem: idProblem(id, 'priority'),
    })),
    ...Object.entries(statuses).map(([state, { statusId, resolutionId }]) => ({
      place: `statuses.${state}`,
      problem: idProblem(statusId, 'status') ?? idProblem(resolutionId, 'resolution'),
    })),
    ...[...Object.values(table), otherwise, ...always].map((id) => ({
      place: 'components',
      problem: idProblem(id, 'component'),
    })),
    {
      place: 'labels',
      problem:
        label === undefined
          ? null
          : `“${label}” is not a label: Jira’s labels have no spaces and at most 255 characters.`,
    },
    { place: 'securityLevel', problem: idProblem(securityLevel, 'security level') },
    {
      place: 'assignee',
      problem: assignee === null || ACCOUNT_ID.test(assignee) ? null : `“${assignee}” is not an account id.`,
    },
    ...Object.entries(fields).map(([id, mapped]) => ({
      place: `fields.${id}`,
      problem: valueProblem(id, mapped),
    })),
    ...Object.keys(milestones).map((id) => ({ place: 'milestones', problem: idProblem(id, 'status') })),
    ...flags.map(({ fieldId, value }) => ({ place: 'flags', problem: flagProblem(fieldId, value) })),
  ];
}

/** The first entry that is invalid whatever Jira's configuration; `null` without one. */
export function mappingProblem(mapping: Mapping): Invalid | null {
  for (const { place, problem } of placesOf(mapping))
    if (problem !== null) return { type: 'invalid', place, problem };
  return null;
}
