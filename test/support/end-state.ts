import type { Case } from '../../src/domain/cases/case';
import type { LocalSite } from './local-site';

/** The content of a comment: its author or cause, and the changes. */
export interface CommentState {
  readonly paragraphs: readonly string[];
  readonly changes: readonly string[];
}

/** An issue as Jira has it. */
export interface IssueState {
  readonly key: string;
  readonly summary: string;
  readonly dueDate: string | null;
  readonly priority: string | null;
  readonly labels: readonly string[];
  readonly status: string;
  readonly projection: unknown;
  /** The earliest first. */
  readonly comments: readonly CommentState[];
  /** Titles of its web links, and whether they are struck through. */
  readonly links: readonly string[];
  /** How often the due date was changed since it was created. */
  readonly dateChanges: number;
}

/** State of Jira, the app and the source on an idle site. */
export interface EndState {
  readonly issues: readonly IssueState[];
  readonly kase: Case | null;
  /** What people have said at the source about the submission: readers and text, the earliest first. */
  readonly said: readonly string[];
}

interface Node {
  readonly type: string;
  readonly text?: string;
  readonly attrs?: { readonly id?: string };
  readonly content?: readonly Node[];
}

interface Issue {
  readonly fields: {
    readonly summary: string;
    readonly duedate: string | null;
    readonly priority: { readonly name: string } | null;
    readonly labels: readonly string[];
    readonly status: { readonly name: string };
  };
  readonly properties: { readonly 'bounty-clock'?: unknown };
}

interface RemoteLink {
  readonly object: { readonly title: string; readonly status: { readonly resolved: boolean } };
}

/** Queries of the storage lag a moment behind. */
const MOMENT_MS = 1000;

function textOf({ text, attrs, content = [] }: Node): string {
  return [text ?? attrs?.id ?? '', ...content.map(textOf)].join('');
}

function toComment({ content = [] }: Node): CommentState {
  const isList = ({ type }: Node): boolean => type === 'bulletList';
  return {
    paragraphs: content.filter((node) => !isList(node)).map(textOf),
    changes: content.filter(isList).flatMap((list) => (list.content ?? []).map(textOf)),
  };
}

async function read<T>(site: LocalSite, path: string): Promise<T> {
  return (await site.jira('GET', path)).body as T;
}

async function readIssue(site: LocalSite, key: string): Promise<IssueState> {
  const path = `/issue/${key}`;
  const { fields, properties } = await read<Issue>(site, `${path}?properties=bounty-clock`);
  const { comments } = await read<{ comments: { body: Node }[] }>(site, `${path}/comment?maxResults=100`);
  const links = await read<RemoteLink[]>(site, `${path}/remotelink`);
  const { values } = await read<{ values: { items: { field: string }[] }[] }>(site, `${path}/changelog`);
  return {
    key,
    summary: fields.summary,
    dueDate: fields.duedate,
    priority: fields.priority?.name ?? null,
    labels: [...fields.labels].sort(),
    status: fields.status.name,
    projection: properties['bounty-clock'] ?? null,
    comments: comments.map(({ body }) => toComment(body)),
    links: links.map(({ object: { title, status } }) => `${title}${status.resolved ? ' (resolved)' : ''}`),
    dateChanges: values.flatMap(({ items }) => items).filter(({ field }) => field === 'duedate').length,
  };
}

/** Reads the state of a site that has one submission at most. */
export async function readEndState(site: LocalSite, submissionId: string): Promise<EndState> {
  await site.advance(MOMENT_MS);
  const issues: IssueState[] = [];
  for (const { key } of site.host.jira.listIssues()) issues.push(await readIssue(site, key));
  const submission = site.host.bugcrowd.list().find(({ id }) => id === submissionId);
  const said = (submission?.comments ?? []).map(({ scope, body }) => `${scope}: ${body}`);
  return { issues, kase: site.caseOf(submissionId), said };
}
