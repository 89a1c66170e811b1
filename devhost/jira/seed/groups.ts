export interface Group {
  readonly groupId: string;
  readonly name: string;
  readonly memberIds: readonly string[];
}

export const GROUPS: readonly Group[] = [
  { groupId: '5a1c0000-0000-4000-8000-000000000001', name: 'jira-admins', memberIds: ['admin'] },
  { groupId: '5a1c0000-0000-4000-8000-000000000002', name: 'security-team', memberIds: ['admin', 'dev'] },
];

export function findGroup(nameOrId: string): Group | undefined {
  return GROUPS.find((group) => group.name === nameOrId || group.groupId === nameOrId);
}
