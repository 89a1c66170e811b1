import type { Role } from './accounts';

/** A role of the site's projects; the projects share who is in it. */
export interface ProjectRole {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly members: readonly Role[];
}

export const PROJECT_ROLES: readonly ProjectRole[] = [
  {
    id: '10002',
    name: 'Administrators',
    description: 'People who administer a project.',
    members: ['administrator'],
  },
  {
    id: '10003',
    name: 'atlassian-addons-project-access',
    description: 'Apps, so that they can work in all projects.',
    members: ['app'],
  },
  {
    id: '10010',
    name: 'Triage',
    description: 'People who answer reports, and the apps that help them.',
    members: ['administrator', 'developer', 'app'],
  },
];

/** Jira names roles in a visibility by their name. */
export function findRole(nameOrId: string): ProjectRole | undefined {
  return PROJECT_ROLES.find((role) => role.name === nameOrId || role.id === nameOrId);
}
