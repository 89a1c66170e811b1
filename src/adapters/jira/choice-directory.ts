import { route } from '@forge/api';
import * as v from 'valibot';
import type { ChoiceDirectory, JiraChoice, JiraChoices } from '../../usecases/connections/ports';
import { callJira } from './call-jira';
import { readCreateScreen } from './read-screen';
import { readResolutions } from './read-resolutions';

/** A longer list is no use for choosing. */
const MAX_CHOICES = 20;

const Projects = v.object({
  values: v.array(v.object({ id: v.string(), key: v.string(), name: v.string() })),
  isLast: v.optional(v.boolean(), true),
});
const People = v.array(
  v.object({
    accountId: v.string(),
    accountType: v.optional(v.string()),
    active: v.boolean(),
    displayName: v.string(),
    // Some people hide their address.
    emailAddress: v.optional(v.string(), ''),
  }),
);

/** Jira's own role of apps, which no person is in: what only it may see, nobody reads. */
const APPS_ROLE = 'atlassian-addons-project-access';

const Roles = v.array(v.object({ name: v.string() }));
const Groups = v.object({
  groups: v.array(v.object({ groupId: v.string(), name: v.string() })),
  total: v.optional(v.number(), 0),
});

function all(named: readonly { readonly id: string; readonly name: string }[]): JiraChoices {
  return { choices: named.map(({ id, name }) => ({ value: id, name })), more: false };
}

/** Choices from Jira, read as the person at the page. */
export const choiceDirectory: ChoiceDirectory = {
  async projects(text) {
    const path = route`/rest/api/3/project/search?query=${text}&orderBy=name&maxResults=${MAX_CHOICES}`;
    const call = { as: 'user', method: 'GET', path } as const;
    const { values, isLast } = await callJira(call, 'searching projects', Projects);
    const choices = values.map(({ id, key, name }): JiraChoice => ({ value: id, name, detail: key }));
    return { choices, more: !isLast };
  },
  async people(text) {
    const path = route`/rest/api/3/user/search?query=${text}&maxResults=${MAX_CHOICES + 1}`;
    const found = await callJira({ as: 'user', method: 'GET', path }, 'searching people', People);
    const choices = found
      .filter(({ accountType, active }) => accountType === 'atlassian' && active)
      .slice(0, MAX_CHOICES)
      .map(({ accountId, displayName, emailAddress }): JiraChoice => ({
        value: accountId,
        name: displayName,
        ...(emailAddress !== '' && { detail: emailAddress }),
      }));
    return { choices, more: found.length > MAX_CHOICES };
  },
  async priorities(place) {
    // Jira's lists of all priorities are deprecated, and no other one can be set on such an issue.
    const screen = await readCreateScreen(place, 'user');
    return all(screen.find(({ id }) => id === 'priority')?.allowed ?? []);
  },
  async commentReaders(projectId, text) {
    const roles = await callJira(
      { as: 'user', method: 'GET', path: route`/rest/api/3/project/${projectId}/roledetails` },
      'reading the roles of the project',
      Roles,
    );
    const { groups, total } = await callJira(
      {
        as: 'user',
        method: 'GET',
        path: route`/rest/api/3/groups/picker?query=${text}&maxResults=${MAX_CHOICES}`,
      },
      'searching groups',
      Groups,
    );
    const typed = text.trim().toLowerCase();
    const found = [
      ...roles
        .filter(({ name }) => name !== APPS_ROLE && name.toLowerCase().includes(typed))
        .map(({ name }): JiraChoice => ({ value: `role:${name}`, name, detail: 'Role' })),
      ...groups.map(({ groupId, name }): JiraChoice => ({
        value: `group:${groupId}`,
        name,
        detail: 'Group',
      })),
    ];
    const more = total > groups.length || found.length > MAX_CHOICES;
    return { choices: found.slice(0, MAX_CHOICES), more };
  },
  async resolutions() {
    return all(await readResolutions({ as: 'user' }));
  },
};
