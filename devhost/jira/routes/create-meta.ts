import { ok, type Answer } from '../http/answer';
import { param, type Call } from '../http/call';
import { refuse } from '../http/jira-error';
import { pageOf, wholeNumber } from '../http/page';
import type { Route } from '../http/route';
import { isGranted } from '../site/permissions';
import { renderCreateHead, renderFieldMeta } from '../render/field-meta';
import { renderIssueType } from '../render/project';
import { screenFields, withAppFields } from '../writes/screen';
import { requireProject } from './find-project';

export const createMetaRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/issue/createmeta/{projectIdOrKey}/issuetypes',
    scope: 'read:jira-work',
    answer: readIssueTypes,
  },
  {
    method: 'GET',
    path: '/issue/createmeta/{projectIdOrKey}/issuetypes/{issueTypeId}',
    scope: 'read:jira-work',
    answer: readFields,
  },
];

const LIMITS = { byDefault: 50, max: 200 };

/** Without the permission to create issues there is nothing to list. */
function readIssueTypes(call: Call): Answer {
  const project = requireProject(call);
  const issueTypes = isGranted(call.account, 'CREATE_ISSUES', project) ? project.issueTypes : [];
  const { startAt, maxResults, total, values } = strictPage(call, issueTypes);
  const rendered = values.map((issueType) => renderIssueType(issueType, call.site));
  return ok({ startAt, maxResults, total, issueTypes: rendered }, { coreObjects: 1 });
}

function readFields(call: Call): Answer {
  const { site, account } = call;
  const project = requireProject(call);
  const issueTypeId = param(call, 'issueTypeId');
  const issueType = project.issueTypes.find(({ id }) => id === issueTypeId);
  if (issueType === undefined) throw refuse(404, `Issue type with id '${issueTypeId}' does not exist.`);
  const fields = isGranted(account, 'CREATE_ISSUES', project)
    ? [
        ...renderCreateHead(project, issueType, site),
        ...screenFields(withAppFields(issueType.createScreen, project, site), account, project, site).map(
          (field) => ({
            ...renderFieldMeta(field, { site, project }),
            fieldId: field.id,
          }),
        ),
      ]
    : [];
  const { startAt, maxResults, total, values } = strictPage(call, fields);
  return ok({ startAt, maxResults, total, fields: values }, { coreObjects: 1 });
}

/** Unlike most of Jira, these two refuse a page that is too long. */
function strictPage<T>(call: Call, items: readonly T[]): ReturnType<typeof pageOf<T>> {
  if (wholeNumber(call, 'maxResults', LIMITS.byDefault) > LIMITS.max) {
    throw refuse(400, `Parameter 'maxResults' must not exceed the limit '${String(LIMITS.max)}'`);
  }
  return pageOf(call, items, LIMITS);
}
