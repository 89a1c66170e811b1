import { route } from '@forge/api';
import * as v from 'valibot';
import type { Connection } from '../../domain/connections/connection';
import type { FieldKind } from '../../domain/mapping/field-kind';
import type { MappedValue } from '../../domain/mapping/mapping';
import type { SubmissionValues } from '../../domain/findings/submission-values';
import { toEpochMs } from '../../domain/sla/instant';
import type { Now } from '../../usecases/base/ports';
import { PlaceUnseenError } from '../../usecases/errors/place-unseen-error';
import type { FieldDirectory, KnownTransition, NamedId, ScreenField } from '../../usecases/mapping/ports';
import { callJira } from './call-jira';
import {
  fieldMetadata,
  refreshFieldMetadata,
  UnlikelyScreenError,
  type FieldMetadataCache,
} from './field-metadata';
import { isHidden, JiraRefusalError } from './jira-refusal-error';
import { readResolutions } from './read-resolutions';
import { FieldsById, readCreateScreen, toScreenField } from './read-screen';
import { toFieldValue } from './to-field-value';

const NamedIds = v.array(v.object({ id: v.string(), name: v.string() }));
const Statuses = v.array(v.object({ id: v.string(), statuses: NamedIds }));
const EditMeta = v.object({ fields: v.optional(FieldsById, {}) });
const Transitions = v.object({
  transitions: v.array(
    v.object({ name: v.string(), to: v.object({ id: v.string() }), fields: v.optional(FieldsById, {}) }),
  ),
});
const Latest = v.object({
  issues: v.array(
    v.object({
      id: v.string(),
      key: v.string(),
      fields: v.object({ status: v.object({ id: v.string(), name: v.string() }) }),
    }),
  ),
});

type Issue = v.InferOutput<typeof Latest>['issues'][number];

/** Of this many latest issues, one in each status is read. */
const LATEST = 50;
const MAX_SEEN = 8;

/** Typical values of a submission. */
const typical: SubmissionValues = {
  title: 'Stored XSS',
  state: 'triaged',
  priority: 'P2',
  cvssScore: '7.5',
  vrtId: 'cross_site_scripting_xss.stored',
  vrtCategory: 'cross_site_scripting_xss',
  targetName: 'Shop',
  researcher: 'someone',
  programCode: 'acme',
  programName: 'Acme',
  submissionId: '5b310000-0000-4000-8000-000000000001',
  submissionUrl: 'https://findings.example/acme/1',
  submittedAt: '2026-11-03T09:12:00Z',
};

/** True if a value suits a kind of field; for a submission's value, if it usually does. */
function fits(kind: FieldKind, mapped: MappedValue): boolean {
  return toFieldValue(kind, mapped, typical).type !== 'misfit';
}

async function readStatuses({ project, issueType }: Connection): Promise<readonly NamedId[]> {
  const path = route`/rest/api/3/project/${project.id}/statuses`;
  const types = await callJira({ as: 'user', method: 'GET', path }, 'reading the statuses', Statuses);
  return types.find(({ id }) => id === issueType.id)?.statuses ?? [];
}

async function readLatest({ project, issueType }: Connection): Promise<readonly Issue[]> {
  const jql = `project = ${project.id} AND issuetype = ${issueType.id} ORDER BY created DESC`;
  const path = route`/rest/api/3/search/jql?jql=${jql}&maxResults=${LATEST}&fields=status`;
  return (await callJira({ as: 'user', method: 'GET', path }, 'looking for the latest issues', Latest))
    .issues;
}

async function readEditScreen({ id }: Issue): Promise<readonly ScreenField[]> {
  const path = route`/rest/api/3/issue/${id}/editmeta`;
  const { fields } = await callJira({ as: 'user', method: 'GET', path }, 'reading the edit screen', EditMeta);
  return Object.entries(fields).map(([fieldId, meta]) => toScreenField(fieldId, meta));
}

async function readTransitions({ id, fields: { status } }: Issue): Promise<readonly KnownTransition[]> {
  const path = route`/rest/api/3/issue/${id}/transitions?expand=transitions.fields`;
  const call = { as: 'user', method: 'GET', path } as const;
  const { transitions } = await callJira(call, 'reading the transitions', Transitions);
  return transitions.map(({ name, to, fields }) => ({
    name,
    from: status,
    toId: to.id,
    required: Object.entries(fields)
      .map(([fieldId, meta]) => toScreenField(fieldId, meta))
      .filter(({ required }) => required)
      .map((field) => ({ id: field.id, name: field.name })),
    setsResolution: 'resolution' in fields,
  }));
}

/** True if the search for a place's issues was refused: the query names nothing else that Jira could not know. */
function isUnknownInQuery(error: unknown): boolean {
  return error instanceof JiraRefusalError && error.status === 400;
}

/** Asks about a place. @throws PlaceUnseenError if Jira does not show it, or shows no fields to create an issue with. */
async function inPlace<T>(place: Connection, ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    if (!isHidden(error) && !isUnknownInQuery(error) && !(error instanceof UnlikelyScreenError)) throw error;
    throw new PlaceUnseenError(place, { cause: error });
  }
}

/** Jira's screens and workflow, read as the person at the page; metadata for deliveries, read as the app. */
export function createFieldDirectory(cache: FieldMetadataCache, now: Now): FieldDirectory {
  return {
    fits,
    async read(connection) {
      const [[createFields, { createFields: appMaySet }, statuses], resolutions, issues] = await Promise.all([
        inPlace(connection, () =>
          Promise.all([
            readCreateScreen(connection, 'user'),
            fieldMetadata(connection, cache, toEpochMs(now())),
            readStatuses(connection),
          ]),
        ),
        readResolutions({ as: 'user' }),
        inPlace(connection, () => readLatest(connection)),
      ]);
      const [latest] = issues;
      const statusOf = ({ fields }: Issue): string => fields.status.id;
      const seen = issues
        .filter((issue, place) => issues.findIndex((each) => statusOf(each) === statusOf(issue)) === place)
        .slice(0, MAX_SEEN);
      const [editFields, transitions] = await Promise.all([
        latest === undefined ? null : readEditScreen(latest),
        Promise.all(seen.map(readTransitions)),
      ]);
      return {
        createFields,
        appMaySet,
        edit:
          latest === undefined || editFields === null ? null : { issueKey: latest.key, fields: editFields },
        statuses,
        resolutions,
        seenFrom: seen.map(({ fields }) => fields.status),
        transitions: transitions.flat(),
      };
    },
    async refresh(connection) {
      const refresh = (): ReturnType<typeof refreshFieldMetadata> =>
        refreshFieldMetadata(connection, cache, toEpochMs(now()));
      return (await inPlace(connection, refresh)).createFields.length;
    },
  };
}
