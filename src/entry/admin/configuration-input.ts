import * as v from 'valibot';
import { SeverityName } from '../../adapters/sla/primitives';
import { problemText } from '../../adapters/sla/problem-text';
import type { Configuration } from '../../domain/configuration/configuration';
import type { Connection } from '../../domain/connections/connection';
import { cvssBandsProblem } from '../../domain/connections/cvss-bands-problem';
import { connectionSources } from '../../domain/findings/source-id';
import { agreementFields, type AgreementSetting } from '../../domain/mapping/agreement-setting';
import type { Mapping } from '../../domain/mapping/mapping';
import type { ReadConfiguration, ShapedConfiguration } from '../../usecases/configuration/read-file';
import { AgreementInput } from './agreement-input';
import { boundedRecord } from './bounded-record';
import { CreateOnState } from './create-on-state';
import { CvssBandsInput } from './cvss-bands-input';
import { VisibilityInput } from './visibility-input';
import { ShortText } from './short-text';
import { MappingInput } from './mapping-input';
import { RulesInput } from './rules-input';

/** The bridge carries 500 KB to a resolver. */
export const MAX_FILE_CHARACTERS = 450_000;
/** Deeper than any file of the app, and than the storage allows. */
const MAX_DEPTH = 24;
const MAX_ITEMS = 100;
const MAX_PROBLEMS = 50;
/** Names with a special meaning in plain objects. */
const RESERVED = ['__proto__', 'constructor', 'prototype'];

type Entries<T> = Readonly<Record<keyof T, v.GenericSchema>>;

const JiraId = v.pipe(v.string(), v.regex(/^\d{1,18}$/, 'an id of Jira is a number'));
const AccountId = v.pipe(v.string(), v.regex(/^[\w:.-]{1,128}$/, 'this is not an account id'));
const People = v.pipe(v.array(AccountId), v.maxLength(50, 'at most 50 people'));
const PlainId = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9-]{1,64}$/, 'an id is 1 to 64 small letters, digits and hyphens'),
);
const CvssBands = v.pipe(
  CvssBandsInput,
  v.check((bands) => cvssBandsProblem(bands) === null, 'the bands are not scores in descending order'),
);
const Instant = v.pipe(v.string(), v.isoTimestamp());
const Names = v.record(ShortText, ShortText);

const mappingEntries: Entries<Mapping> = MappingInput.entries;

const agreementEntries: Entries<AgreementSetting> = {
  ...AgreementInput.entries,
  since: v.strictObject(v.entriesFromList(agreementFields, v.exactOptional(Instant))),
};

/** Entries that a file of an earlier app version lacks are left out. */
const connectionEntries = {
  id: PlainId,
  program: v.pipe(v.string(), v.regex(/^[\w.-]{1,100}$/, 'this is not a program code')),
  project: v.strictObject({
    id: JiraId,
    key: v.pipe(v.string(), v.regex(/^\w{1,100}$/, 'this is not a project key')),
  }),
  issueType: v.strictObject({ id: JiraId, name: ShortText }),
  policyId: ShortText,
  rules: v.optional(RulesInput),
  pausedSince: v.optional(v.nullable(Instant)),
  createOn: v.optional(CreateOnState),
  minSeverity: v.optional(v.nullable(SeverityName)),
  wantDuplicates: v.optional(v.boolean()),
  useCvss: v.optional(v.boolean()),
  cvssBands: v.optional(CvssBands),
  pauseOnBlocker: v.optional(v.boolean()),
  commentOnState: v.optional(v.boolean()),
  resolutions: v.optional(boundedRecord(v.record(JiraId, v.picklist(['fixed', 'closed'])))),
  source: v.optional(v.picklist(connectionSources)),
  priorityMovesSeverity: v.optional(v.boolean()),
  recreateDeleted: v.optional(v.boolean()),
  linksToSource: v.optional(v.boolean()),
  linksToFiles: v.optional(v.boolean()),
  approvers: v.optional(People),
  decidesAlone: v.optional(People),
  asksToClose: v.optional(v.boolean()),
  notices: v.optional(
    v.strictObject({
      comment: v.boolean(),
      fallbackPeople: People,
      label: v.nullable(
        v.pipe(v.string(), v.regex(/^\S{1,255}$/, 'a label has no spaces and at most 255 characters')),
      ),
      breachPriorityId: v.nullable(JiraId),
    }),
  ),
  comments: v.optional(
    v.strictObject({ since: v.nullable(Instant), limitedTo: v.nullable(VisibilityInput) }),
  ),
  answers: v.optional(
    v.strictObject({
      team: People,
      researcher: People,
      isSigned: v.boolean(),
      // Files of before have neither.
      mark: v.optional(v.nullable(v.string()), null),
      markSince: v.optional(v.nullable(Instant), null),
    }),
  ),
  agreement: v.optional(v.strictObject(agreementEntries)),
  mapping: v.optional(v.strictObject(mappingEntries)),
} satisfies Entries<Omit<Connection, 'mayHaveIssues'>>;

const fileEntries = {
  format: v.literal('bounty-clock-configuration', 'this is not a configuration of Bounty Clock'),
  version: v.literal(1, 'only files of version 1 can be read'),
  exportedAt: Instant,
  jiraNames: v.strictObject({ priorities: boundedRecord(Names), resolutions: boundedRecord(Names) }),
  connections: v.pipe(v.array(v.strictObject(connectionEntries)), v.maxLength(MAX_ITEMS)),
  policies: v.pipe(v.array(v.record(v.string(), v.unknown())), v.maxLength(MAX_ITEMS)),
} satisfies Entries<Configuration>;

const File = v.strictObject(fileEntries);

/** The first place that is nested too deeply or has a reserved name; not recursive, because of hostile depth. */
function oddPlace(root: unknown): { readonly place: string; readonly problem: string } | null {
  const open: { readonly value: unknown; readonly place: string; readonly depth: number }[] = [
    { value: root, place: '', depth: 0 },
  ];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { value, place, depth } = next;
    if (typeof value !== 'object' || value === null) continue;
    if (depth >= MAX_DEPTH) return { place, problem: 'this is nested too deeply' };
    for (const [name, each] of Object.entries(value)) {
      const at = place === '' ? name : `${place}.${name}`;
      if (RESERVED.includes(name)) return { place: at, problem: 'this name cannot be used' };
      open.push({ value: each, place: at, depth: depth + 1 });
    }
  }
  return null;
}

function parseJson(text: string): { readonly value: unknown } | { readonly problem: string } {
  if (text.length > MAX_FILE_CHARACTERS) return { problem: 'the file is too large' };
  try {
    return { value: JSON.parse(text) };
  } catch (error) {
    return { problem: `not JSON: ${error instanceof Error ? error.message : String(error)}` };
  }
}

/** Parses a configuration. Errors are a value: every place, fifty at most. */
export const readConfiguration: ReadConfiguration = (text) => {
  const json = parseJson(text);
  if ('problem' in json) return { ok: false, problems: [{ place: 'file', problem: json.problem }] };
  const odd = oddPlace(json.value);
  if (odd !== null) return { ok: false, problems: [odd] };
  const parsed = v.safeParse(File, json.value);
  if (parsed.success) return { ok: true, file: parsed.output as ShapedConfiguration };
  return {
    ok: false,
    problems: parsed.issues
      .slice(0, MAX_PROBLEMS)
      .map((issue) => ({ place: v.getDotPath(issue) ?? 'file', problem: problemText(issue) })),
  };
};
