import { permissions } from '@forge/api';
import type { AppPermissions } from '../../usecases/health/ports';

/** The scopes of manifest.yml: an installation that has not agreed to an upgrade lacks the new ones. */
export const neededScopes: readonly string[] = [
  'read:jira-work',
  'write:jira-work',
  'read:jira-user',
  'manage:jira-project',
  'storage:app',
];

/** What this installation has granted. */
export const appPermissions: AppPermissions = {
  missingScopes: () => neededScopes.filter((scope) => !permissions.hasScope(scope)),
};
