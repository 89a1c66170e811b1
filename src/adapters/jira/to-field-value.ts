import type { FieldKind } from '../../domain/mapping/field-kind';
import type { MappedValue } from '../../domain/mapping/mapping';
import type { SubmissionSource, SubmissionValues } from '../../domain/findings/submission-values';
import { cutLine } from '../../domain/issues/summary';
import { vrtCategoryName } from '../../wording/vrt-categories';
import { paragraph } from './adf/build';
import { fitDocument, JIRA_TEXT_LIMIT } from './adf/fit-document';
import { literalLines } from './adf/text';

/** A value for Jira's REST API, nothing to set, or a value that does not fit. */
export type FieldValue =
  | { readonly type: 'value'; readonly value: unknown }
  | { readonly type: 'nothing' }
  | { readonly type: 'misfit' };

const MISFIT: FieldValue = { type: 'misfit' };

/** Jira's limit for a line, a label and an address. */
const LINE_LIMIT = 255;

function asValue(value: unknown): FieldValue {
  return { type: 'value', value };
}

function toDate(text: string): string | null {
  const [day] = /^\d{4}-\d\d-\d\d(?=$|T)/.exec(text) ?? [];
  if (day === undefined) return null;
  const ms = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(ms) && new Date(ms).toISOString().startsWith(day) ? day : null;
}

/** `2026-11-03T09:12:00.000+0000`, the only format that Jira reads. */
function toMoment(text: string): string | null {
  const ms = /^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(ms) ? null : new Date(ms).toISOString().replace('Z', '+0000');
}

function toUrl(text: string): string | null {
  if (text.length > LINE_LIMIT || !URL.canParse(text)) return null;
  const { protocol, href } = new URL(text);
  return (protocol === 'https:' || protocol === 'http:') && href.length <= LINE_LIMIT ? href : null;
}

/** Plain text: nothing in it becomes a link or markup. */
function toDocument(text: string): unknown {
  const blocks = text
    .split(/\n{2,}/)
    .filter((block) => block.trim() !== '')
    .map((block) => paragraph(literalLines(block)));
  return fitDocument(blocks, JIRA_TEXT_LIMIT, [paragraph('The rest does not fit into this field.')]);
}

function toLabel(text: string): string {
  return cutLine(text, LINE_LIMIT).replace(/\s+/g, '-');
}

function unlessNull(value: unknown): FieldValue {
  return value === null ? MISFIT : asValue(value);
}

/** Values that do not depend on their origin; `null` for kinds that take a choice. */
function plainValue(kind: FieldKind, text: string): FieldValue | null {
  switch (kind) {
    case 'text':
      return asValue(cutLine(text, LINE_LIMIT));
    case 'paragraph':
      return asValue(toDocument(text));
    case 'number':
      return /^-?\d{1,15}(\.\d{1,15})?$/.test(text) ? asValue(Number(text)) : MISFIT;
    case 'date':
      return unlessNull(toDate(text));
    case 'date-time':
      return unlessNull(toMoment(text));
    case 'url':
      return unlessNull(toUrl(text));
    case 'option':
    case 'options':
    case 'user':
    case 'users':
    case 'labels':
    case 'other':
      return null;
  }
}

/** A fixed value: options and people are named by their ids. */
function fixedValue(kind: FieldKind, value: string | readonly string[]): FieldValue {
  const entries = (typeof value === 'string' ? [value] : value).map((entry) => entry.trim());
  const wanted = entries.filter((entry) => entry !== '');
  const [first] = wanted;
  if (first === undefined) return { type: 'nothing' };
  switch (kind) {
    case 'options':
      return asValue(wanted.map((id) => ({ id })));
    case 'users':
      return asValue(wanted.map((accountId) => ({ accountId })));
    case 'labels':
      return wanted.some((label) => /\s/.test(label) || label.length > LINE_LIMIT) ? MISFIT : asValue(wanted);
    case 'option':
      return wanted.length === 1 ? asValue({ id: first }) : MISFIT;
    case 'user':
      return wanted.length === 1 ? asValue({ accountId: first }) : MISFIT;
    case 'text':
    case 'paragraph':
    case 'number':
    case 'date':
    case 'date-time':
    case 'url':
    case 'other':
      return wanted.length === 1 ? (plainValue(kind, first) ?? MISFIT) : MISFIT;
  }
}

/** A value of the submission: options are found by name, and nobody in it is a Jira user. */
function submissionValue(kind: FieldKind, text: string): FieldValue {
  switch (kind) {
    case 'option':
      return asValue({ value: cutLine(text, LINE_LIMIT) });
    case 'options':
      return asValue([{ value: cutLine(text, LINE_LIMIT) }]);
    case 'labels':
      return asValue([toLabel(text)]);
    case 'text':
    case 'paragraph':
    case 'number':
    case 'date':
    case 'date-time':
    case 'url':
    case 'user':
    case 'users':
    case 'other':
      return plainValue(kind, text) ?? MISFIT;
  }
}

function said(source: SubmissionSource, values: SubmissionValues): string | null {
  const text = values[source];
  return source === 'vrtCategory' && text !== null ? vrtCategoryName(text) : text;
}

/** A mapped value for a kind of field. A value that does not fit is reported, never converted to something else. */
export function toFieldValue(kind: FieldKind, mapped: MappedValue, values: SubmissionValues): FieldValue {
  switch (mapped.from) {
    case 'rest':
      return mapped.value === null ? { type: 'nothing' } : asValue(mapped.value);
    case 'fixed':
      return fixedValue(kind, mapped.value);
    case 'submission': {
      const text = said(mapped.source, values)?.toWellFormed().trim() ?? '';
      return text === '' ? { type: 'nothing' } : submissionValue(kind, text);
    }
  }
}
