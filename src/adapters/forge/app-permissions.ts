import { permissions } from '@forge/api';
import type { AppPermissions } from '../../usecases/health/ports';

/** The scopes of manifest.yml. An installation whose upgrade was not approved lacks the new ones. */
export const neededScopes: readonly string[] = [
  'read:jira-work',
  'write:jira-work',
  'read:jira-user',
  'manage:jira-project',
  'storage:app',
  'report:personal-data',
];

/** The permissions of this installation. */
export const appPermissions: AppPermissions = {
  missingScopes: () => neededScopes.filter((scope) => !permissions.hasScope(scope)),
};
