import type { Handlers } from '@forge/resolver';
import * as v from 'valibot';
import { services } from '../../adapters/forge/services';
import type { ConnectionChoicesApi } from '../../contract/connection-choices';
import {
  issueTypesOf,
  listCommentReaders,
  listPriorities,
  namePeople,
  searchPeople,
  searchProjects,
} from '../../usecases/connections/find-choices';
import { ShortText } from './short-text';

const Query = v.object({ query: ShortText });
/** Ids only: anything else in an address would name something else. */
const ProjectInput = v.object({ projectId: v.pipe(v.string(), v.regex(/^\d{1,18}$/)) });
const ConnectionInput = v.object({ connectionId: ShortText });
const ReadersInput = v.object({ connectionId: ShortText, query: ShortText });
const PeopleInput = v.object({ accountIds: v.pipe(v.array(ShortText), v.maxLength(100)) });

export const connectionChoiceFunctions: Handlers<ConnectionChoicesApi> = {
  searchProjects: ({ payload }) => searchProjects(v.parse(Query, payload).query, services),
  issueTypesOf: ({ payload }) => issueTypesOf(v.parse(ProjectInput, payload).projectId, services),
  searchPeople: ({ payload }) => searchPeople(v.parse(Query, payload).query, services),
  namePeople: ({ payload }) => namePeople(v.parse(PeopleInput, payload).accountIds, services),
  listCommentReaders: ({ payload }) => listCommentReaders(v.parse(ReadersInput, payload), services),
  listPriorities: ({ payload }) => listPriorities(v.parse(ConnectionInput, payload).connectionId, services),
};
