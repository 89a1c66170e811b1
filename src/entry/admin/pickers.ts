import type { Handlers } from '@forge/resolver';
import * as v from 'valibot';
import { world } from '../../adapters/forge/world';
import type { PickersApi } from '../../contract/pickers';
import {
  issueTypesOf,
  listPriorities,
  listResolutions,
  namePeople,
  searchPeople,
  searchProjects,
} from '../../usecases/connections/find-choices';
import { Line } from './line';

const Query = v.object({ query: Line });
/** Ids only: what else stands in an address would name something else. */
const ProjectInput = v.object({ projectId: v.pipe(v.string(), v.regex(/^\d{1,18}$/)) });
const PeopleInput = v.object({ accountIds: v.pipe(v.array(Line), v.maxLength(100)) });

export const pickerFunctions: Handlers<PickersApi> = {
  searchProjects: ({ payload }) => searchProjects(v.parse(Query, payload).query, world),
  issueTypesOf: ({ payload }) => issueTypesOf(v.parse(ProjectInput, payload).projectId, world),
  searchPeople: ({ payload }) => searchPeople(v.parse(Query, payload).query, world),
  namePeople: ({ payload }) => namePeople(v.parse(PeopleInput, payload).accountIds, world),
  listPriorities: () => listPriorities(world),
  listResolutions: () => listResolutions(world),
};
