import type { MappingSite } from '../../../../../src/contract/mapping';
import type { FieldKind } from '../../../../../src/domain/mapping/field-kind';
import type { MappedValue, Mapping } from '../../../../../src/domain/mapping/mapping';
import { factProblems } from './fact-problems';
import type { SubmissionSource } from '../../../../../src/domain/findings/submission-values';
import { mappingDraftWords as words } from './words';

/** A field with its value during editing. */
export interface FieldRow {
  readonly id: string;
  readonly from: MappedValue['from'];
  /** Of a fixed value: one entry, or several for a list field. */
  readonly entries: readonly string[];
  /** Value as JSON of Jira's REST API. */
  readonly json: string;
  readonly source: SubmissionSource;
}

/** A row of the component table. */
export interface ComponentRow {
  readonly key: string;
  readonly componentId: string;
}

/** A status, and the milestone that an issue reaches with it. */
export interface MilestoneRow {
  readonly statusId: string;
  readonly milestone: string;
}

/** A mapping during editing. */
export interface MappingDraft {
  readonly priorities: Mapping['priorities'];
  readonly statuses: Mapping['statuses'];
  readonly componentsBy: Mapping['components']['by'];
  readonly componentRows: readonly ComponentRow[];
  readonly otherwise: string | null;
  readonly always: readonly string[];
  /** Separated by spaces. */
  readonly labels: string;
  readonly securityLevel: string | null;
  readonly assignee: string | null;
  readonly rows: readonly FieldRow[];
  readonly milestoneRows: readonly MilestoneRow[];
  readonly flagRows: Mapping['flags'];
}

/** A field without a mapped value. */
export function newRow(id: string, kind: FieldKind): FieldRow {
  return { id, from: kind === 'other' ? 'rest' : 'fixed', entries: [], json: '', source: 'title' };
}

function toRow(id: string, mapped: MappedValue): FieldRow {
  const row: FieldRow = { ...newRow(id, 'text'), from: mapped.from };
  switch (mapped.from) {
    case 'fixed':
      return { ...row, entries: typeof mapped.value === 'string' ? [mapped.value] : mapped.value };
    case 'rest':
      return { ...row, json: JSON.stringify(mapped.value, null, 2) };
    case 'submission':
      return { ...row, source: mapped.source };
  }
}

/** A mapping to edit; includes the fields that Jira requires. */
export function toDraft(mapping: Mapping, { fields }: Pick<MappingSite, 'fields'>): MappingDraft {
  const { components, labels, priorities, statuses, securityLevel, assignee } = mapping;
  const mapped = Object.entries(mapping.fields).map(([id, value]) => toRow(id, value));
  const required = fields.filter(({ id, required: isRequired }) => isRequired && !(id in mapping.fields));
  return {
    priorities,
    statuses,
    componentsBy: components.by,
    componentRows: Object.entries(components.table).map(([key, componentId]) => ({ key, componentId })),
    otherwise: components.otherwise,
    always: components.always,
    labels: labels.join(' '),
    securityLevel,
    assignee,
    rows: [...mapped, ...required.map(({ id, kind }) => newRow(id, kind))],
    milestoneRows: Object.entries(mapping.milestones).map(([statusId, milestone]) => ({
      statusId,
      milestone,
    })),
    flagRows: mapping.flags,
  };
}

const severalKinds: readonly FieldKind[] = ['options', 'users', 'labels'];

/** True if a fixed value of a field is a list. */
export function takesSeveral(kind: FieldKind): boolean {
  return severalKinds.includes(kind);
}

/** Problems of the input, by place in the mapping. */
export type DraftProblems = Readonly<Record<string, string>>;

type Entered =
  { readonly ok: true; readonly mapping: Mapping } | { readonly ok: false; readonly problems: DraftProblems };

function readJson(text: string): { readonly value: unknown } | null {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    return null;
  }
}

function readRow({ from, entries, json, source }: FieldRow, kind: FieldKind): MappedValue | string {
  switch (from) {
    case 'submission':
      return { from, source };
    case 'rest': {
      const read = readJson(json);
      return read === null ? words.thisIsNotJson : { from, value: read.value };
    }
    case 'fixed': {
      const wanted = entries.map((entry) => entry.trim()).filter((entry) => entry !== '');
      const [first] = wanted;
      if (first === undefined) return words.enterValueOrRemove;
      return { from, value: takesSeveral(kind) ? wanted : first };
    }
  }
}

/** The entered mapping, or its problems. An empty required field is left to the server. */
export function fromDraft(draft: MappingDraft, { fields }: Pick<MappingSite, 'fields'>): Entered {
  const problems: Record<string, string> = {};
  const values: [string, MappedValue][] = [];
  for (const row of draft.rows) {
    const field = fields.find(({ id }) => id === row.id);
    const value = readRow(row, field?.kind ?? 'text');
    if (typeof value !== 'string') values.push([row.id, value]);
    else if (field?.required !== true || row.from === 'rest') problems[`fields.${row.id}`] = value;
  }
  const keys = draft.componentRows.map(({ key }) => key.trim());
  if (draft.componentsBy !== 'nothing') {
    if (keys.includes('') || draft.componentRows.some(({ componentId }) => componentId === ''))
      problems['components'] = words.fillInBothSides;
    else if (new Set(keys).size < keys.length) problems['components'] = words.thisNameIsListed;
  }
  Object.assign(problems, factProblems(draft));
  if (Object.keys(problems).length > 0) return { ok: false, problems };
  const table = draft.componentRows.map(({ key, componentId }) => [key.trim(), componentId] as const);
  return {
    ok: true,
    mapping: {
      priorities: draft.priorities,
      statuses: draft.statuses,
      components: {
        by: draft.componentsBy,
        table: draft.componentsBy === 'nothing' ? {} : Object.fromEntries(table),
        otherwise: draft.componentsBy === 'nothing' ? null : draft.otherwise,
        always: draft.always,
      },
      labels: [...new Set(draft.labels.split(/\s+/).filter((label) => label !== ''))],
      securityLevel: draft.securityLevel,
      assignee: draft.assignee,
      fields: Object.fromEntries(values),
      milestones: Object.fromEntries(draft.milestoneRows.map((row) => [row.statusId, row.milestone])),
      flags: draft.flagRows,
    },
  };
}
