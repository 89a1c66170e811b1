import { notCovered } from '../http/bugcrowd-error';
import { includeParameter } from '../query/include';
import { checkNames } from '../query/known-parameters';
import { pageDocument, pageParameters, readPage } from '../query/page';
import { createProblems } from '../query/problems';
import { lastValue, readList } from '../query/read-value';
import { sortParameter } from '../query/sort';
import { programResource } from '../resources/program-resource';
import { programs } from '../store/programs';
import { includeOfPrograms, programParameters, readProgramParameters } from './program-parameters';
import type { Route } from './route';

const BY_ORGANIZATION = 'filter[organization_id]';
const parameters = [BY_ORGANIZATION, sortParameter, ...pageParameters, ...programParameters];

/** `GET /programs` */
export const listPrograms: Route = ({ viewer, query }) => {
  // By when they start and how they are promoted, of which nothing is kept here.
  if (query.has(sortParameter)) throw notCovered('sort of programs');
  const problems = createProblems();
  checkNames(query, parameters, problems);
  const asked = lastValue(query, BY_ORGANIZATION);
  const ids = asked === undefined ? undefined : readList(BY_ORGANIZATION, asked, { maxItems: 10 }, problems);
  const page = readPage(query, problems);
  const { sparse, include } = readProgramParameters(query, problems);
  problems.refuse();
  const found = programs.filter(
    ({ code, organization }) =>
      viewer.programs.includes(code) && (ids === undefined || ids.includes(organization.id)),
  );
  const shown = found.slice(page.offset, page.offset + page.limit);
  const data = shown.map((program) => sparse(programResource(program)));
  return {
    ...pageDocument('/programs', query, page, { data, totalHits: found.length }),
    ...(query.has(includeParameter) && { included: includeOfPrograms(include, shown).map(sparse) }),
  };
};
