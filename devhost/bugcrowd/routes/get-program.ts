import { notFound } from '../http/bugcrowd-error';
import { includeParameter } from '../query/include';
import { checkNames } from '../query/known-parameters';
import { createProblems } from '../query/problems';
import { programResource } from '../resources/program-resource';
import { programs } from '../store/programs';
import { includeOfPrograms, programParameters, readProgramParameters } from './program-parameters';
import type { Route } from './route';

/** `GET /programs/{id}` */
export const getProgram: Route = ({ viewer, query, id }) => {
  const problems = createProblems();
  checkNames(query, programParameters, problems);
  const { sparse, include } = readProgramParameters(query, problems);
  problems.refuse();
  const program = programs.find((each) => each.id === id);
  if (program === undefined || !viewer.programs.includes(program.code)) throw notFound();
  return {
    data: sparse(programResource(program)),
    ...(query.has(includeParameter) && { included: includeOfPrograms(include, [program]).map(sparse) }),
  };
};
