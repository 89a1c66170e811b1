import type { Role } from './accounts';

export interface Permission {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly type: 'GLOBAL' | 'PROJECT';
}

export const PERMISSIONS: readonly Permission[] = [
  global('0', 'ADMINISTER', 'Administer Jira'),
  global('27', 'USER_PICKER', 'Browse users and groups'),
  global('33', 'BULK_CHANGE', 'Make bulk changes'),
  project('10', 'BROWSE_PROJECTS', 'Browse Projects'),
  project('11', 'CREATE_ISSUES', 'Create Issues'),
  project('12', 'EDIT_ISSUES', 'Edit Issues'),
  project('13', 'ASSIGN_ISSUES', 'Assign Issues'),
  project('14', 'RESOLVE_ISSUES', 'Resolve Issues'),
  project('15', 'ADD_COMMENTS', 'Add Comments'),
  project('16', 'DELETE_ISSUES', 'Delete Issues'),
  project('17', 'ASSIGNABLE_USER', 'Assignable User'),
  project('18', 'CLOSE_ISSUES', 'Close Issues'),
  project('19', 'CREATE_ATTACHMENTS', 'Create Attachments'),
  project('21', 'LINK_ISSUES', 'Link Issues'),
  project('23', 'ADMINISTER_PROJECTS', 'Administer Projects'),
  project('25', 'MOVE_ISSUES', 'Move Issues'),
  project('26', 'SET_ISSUE_SECURITY', 'Set Issue Security'),
  project('28', 'SCHEDULE_ISSUES', 'Schedule Issues'),
  project('30', 'MODIFY_REPORTER', 'Modify Reporter'),
  project('31', 'VIEW_VOTERS_AND_WATCHERS', 'View Voters and Watchers'),
  project('32', 'MANAGE_WATCHERS', 'Manage Watchers'),
  project('34', 'EDIT_ALL_COMMENTS', 'Edit All Comments'),
  project('35', 'EDIT_OWN_COMMENTS', 'Edit Own Comments'),
  project('36', 'DELETE_ALL_COMMENTS', 'Delete All Comments'),
  project('37', 'DELETE_OWN_COMMENTS', 'Delete Own Comments'),
  project('38', 'DELETE_ALL_ATTACHMENTS', 'Delete All Attachments'),
  project('39', 'DELETE_OWN_ATTACHMENTS', 'Delete Own Attachments'),
  project('46', 'TRANSITION_ISSUES', 'Transition Issues'),
];

const DEVELOPER: readonly string[] = [
  'USER_PICKER',
  'BULK_CHANGE',
  'BROWSE_PROJECTS',
  'CREATE_ISSUES',
  'EDIT_ISSUES',
  'ASSIGN_ISSUES',
  'RESOLVE_ISSUES',
  'ADD_COMMENTS',
  'ASSIGNABLE_USER',
  'CLOSE_ISSUES',
  'CREATE_ATTACHMENTS',
  'LINK_ISSUES',
  'SET_ISSUE_SECURITY',
  'SCHEDULE_ISSUES',
  'VIEW_VOTERS_AND_WATCHERS',
  'EDIT_OWN_COMMENTS',
  'DELETE_OWN_COMMENTS',
  'DELETE_OWN_ATTACHMENTS',
  'TRANSITION_ISSUES',
];

/** The projects share one permission scheme: what a person may do follows from the role, less what a project denies. */
export const GRANTS: Readonly<Record<Role, ReadonlySet<string>>> = {
  administrator: new Set(PERMISSIONS.map((permission) => permission.key)),
  developer: new Set(DEVELOPER),
  viewer: new Set(['USER_PICKER', 'BROWSE_PROJECTS', 'VIEW_VOTERS_AND_WATCHERS']),
  app: new Set(
    PERMISSIONS.filter((permission) => permission.key !== 'ADMINISTER').map((permission) => permission.key),
  ),
};

function global(id: string, key: string, name: string): Permission {
  return { id, key, name, type: 'GLOBAL' };
}

function project(id: string, key: string, name: string): Permission {
  return { id, key, name, type: 'PROJECT' };
}
