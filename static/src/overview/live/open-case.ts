import { PROJECTION_PROPERTY } from '../../../../src/wording/issue-search';
import type { Severity } from '../../../../src/domain/sla/severity';
import { severities } from '../../../../src/wording/names';

/** An issue with a clock, as a search of Jira tells of it. */
export interface OpenCase {
  readonly id: string;
  readonly key: string;
  readonly summary: string;
  /** `null` if nobody is. */
  readonly assignee: { readonly id: string; readonly name: string } | null;
  /** Name of the issue's status. */
  readonly status: string;
  /** Jira's own due date, `YYYY-MM-DD`. */
  readonly dueDate: string | null;
  readonly severity: Severity | null;
  readonly band: string | null;
  readonly state: string | null;
  readonly deadline: string | null;
  readonly isWaiting: boolean;
  readonly program: string | null;
}

type Json = Readonly<Record<string, unknown>>;

function memberOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Json)[name] : undefined;
}

function textIn(value: unknown, name: string): string | null {
  const text = memberOf(value, name);
  return typeof text === 'string' && text !== '' ? text : null;
}

function instantIn(value: unknown, name: string): string | null {
  const text = textIn(value, name);
  return text === null || Number.isNaN(Date.parse(text)) ? null : text;
}

/**
 * Reads an issue of a search's answer. Whoever may edit the issue may write its property, so nothing in it is taken for
 * granted. @returns `null` for an issue without id or key, which Jira does not send.
 */
export function readCase(issue: unknown): OpenCase | null {
  const issueId = textIn(issue, 'id');
  const key = textIn(issue, 'key');
  if (issueId === null || key === null) return null;
  const fields = memberOf(issue, 'fields');
  const clock = memberOf(memberOf(issue, 'properties'), PROJECTION_PROPERTY);
  const person = memberOf(fields, 'assignee');
  const id = textIn(person, 'accountId');
  return {
    id: issueId,
    key,
    summary: textIn(fields, 'summary') ?? key,
    assignee: id === null ? null : { id, name: textIn(person, 'displayName') ?? id },
    status: textIn(memberOf(fields, 'status'), 'name') ?? '',
    dueDate: instantIn(fields, 'duedate'),
    severity: severities.find((severity) => severity === memberOf(clock, 'severity')) ?? null,
    band: textIn(clock, 'band'),
    state: textIn(clock, 'state'),
    deadline: instantIn(clock, 'deadline'),
    isWaiting: memberOf(clock, 'request') === 'waiting',
    program: textIn(clock, 'program'),
  };
}
