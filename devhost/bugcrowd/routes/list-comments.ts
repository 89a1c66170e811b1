import { includeParameter, readInclude } from '../query/include';
import { checkNames } from '../query/known-parameters';
import { pageDocument, pageParameters, readPage } from '../query/page';
import { createProblems } from '../query/problems';
import { lastValue, readList } from '../query/read-value';
import { fieldParameters, readFields } from '../query/sparse-fields';
import { authorResource, commentFiles, commentResource, seenComments } from '../resources/comment-resources';
import type { Resource } from '../resources/resource';
import { scopes } from '../store/stored-comment';
import { findSeen } from './find-seen';
import type { Route } from './route';

const SCOPE = 'filter[visibility_scope]';
const types = ['comment', 'file_attachment', 'identity'];
const includes = ['author', 'file_attachments'];
const parameters = [SCOPE, includeParameter, ...pageParameters, ...fieldParameters(types)];

function once(resources: readonly Resource[]): readonly Resource[] {
  return [...new Map(resources.map((resource) => [`${resource.type} ${resource.id}`, resource])).values()];
}

/** `GET /submissions/{id}/comments` of version 1.1.0, oldest first. In which order the real one lists is not known. */
export const listComments: Route = ({ store, viewer, query, id }) => {
  const problems = createProblems();
  checkNames(query, parameters, problems);
  const rules = { maxItems: scopes.length, oneOf: scopes };
  const asked = readList(SCOPE, lastValue(query, SCOPE) ?? '', rules, problems);
  const include = readInclude(query, includes, problems);
  const page = readPage(query, problems);
  const sparse = readFields(query, types, problems);
  problems.refuse();
  const submission = findSeen(id, { store, viewer });
  const found = seenComments(submission, viewer).filter(
    ({ scope }) => asked.length === 0 || asked.includes(scope),
  );
  const shown = found.slice(page.offset, page.offset + page.limit);
  const data = shown.map((comment) => sparse(commentResource(comment, submission)));
  const related = once([
    ...(include.includes('author') ? shown.map((comment) => authorResource(comment, submission)) : []),
    ...(include.includes('file_attachments') ? shown.flatMap(commentFiles) : []),
  ]);
  return {
    ...pageDocument(`/submissions/${id}/comments`, query, page, { data, totalHits: found.length }),
    ...(query.has(includeParameter) && { included: related.map(sparse) }),
  };
};
