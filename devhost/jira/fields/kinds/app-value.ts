import { renderGroup } from '../../render/base/group';
import { jiraTime } from '../../render/base/links';
import { asText } from '../../model/field-value';
import { isRecord } from '../../model/record';
import { findGroup } from '../../seed/groups';
import type { AppFieldType } from '../../site/contract';
import { dateKind } from './date';
import { logWhole, parsed, rejected, type FieldKind } from './field-kind';
import { reporterKind } from './person';

/** Plain text. Atlassian documents no limit of its length; 255 is that of Jira's own short text. */
const MAX_LENGTH = 255;

const stringKind: FieldKind = {
  schema: { type: 'string' },
  operations: ['set'],
  parse(input) {
    if (input === null || input === undefined || input === '') return parsed(undefined);
    if (typeof input !== 'string') return rejected('Operation value must be a string');
    return input.length > MAX_LENGTH
      ? rejected('The entered text is too long. It exceeds the allowed limit of 255 characters.')
      : parsed(input);
  },
  render: (value) => value ?? null,
  log: logWhole((value) => ({ id: null, text: value === undefined ? null : asText(value) })),
};

const numberKind: FieldKind = {
  schema: { type: 'number' },
  operations: ['set'],
  parse(input) {
    if (input === null || input === undefined) return parsed(undefined);
    return typeof input === 'number' ? parsed(String(input)) : rejected('Operation value must be a number');
  },
  render: (value) => (value === undefined ? null : Number(asText(value))),
  log: stringKind.log,
};

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,3})?(?:Z|[+-]\d{2}:?\d{2})$/;

/** A moment to the second: Jira takes milliseconds and drops them. */
const datetimeKind: FieldKind = {
  schema: { type: 'datetime' },
  operations: ['set'],
  parse(input) {
    if (input === null || input === undefined) return parsed(undefined);
    if (typeof input !== 'string') return rejected('Operation value must be a string');
    const ms = INSTANT.test(input) ? Date.parse(input.replace(/([+-]\d{2})(\d{2})$/, '$1:$2')) : Number.NaN;
    if (Number.isNaN(ms)) return rejected(`Error parsing time: ${input}`);
    return parsed(new Date(Math.floor(ms / 1000) * 1000).toISOString());
  },
  render: (value) => (value === undefined ? null : jiraTime(Date.parse(asText(value)))),
  log: logWhole((value) => {
    if (value === undefined) return { id: null, text: null };
    const time = jiraTime(Date.parse(asText(value)));
    return { id: time, text: time };
  }),
};

const groupKind: FieldKind = {
  schema: { type: 'group' },
  operations: ['set'],
  parse(input) {
    if (input === null || input === undefined) return parsed(undefined);
    if (!isRecord(input)) return rejected('data was not an object');
    const named = input['groupId'] ?? input['name'];
    if (typeof named !== 'string') return rejected("Could not find 'groupId' or 'name' in group object.");
    const group = findGroup(named);
    return group === undefined ? rejected(`Could not find group ${named}`) : parsed(group.groupId);
  },
  render(value, { site }) {
    const group = value === undefined ? undefined : findGroup(asText(value));
    return group === undefined ? null : renderGroup(group, site);
  },
  log: logWhole((value) => {
    if (value === undefined) return { id: null, text: null };
    const name = findGroup(asText(value))?.name ?? asText(value);
    return { id: name, text: name };
  }),
};

/** The data types of an app's fields. */
export const APP_VALUE_KINDS: Readonly<Record<AppFieldType, FieldKind>> = {
  string: stringKind,
  number: numberKind,
  user: reporterKind,
  group: groupKind,
  date: dateKind,
  datetime: datetimeKind,
};
