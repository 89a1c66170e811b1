import type { Role } from './accounts';
import type { Choice } from './choices';

export interface SecurityLevel extends Choice {
  readonly description: string;
  readonly members: readonly Role[];
}

export interface IssueType extends Choice {
  readonly description: string;
  /** True for a type whose issues are part of another issue. */
  readonly subtask?: boolean;
  /** Ids of the fields on the create and the edit screen, in their order. */
  readonly createScreen: readonly string[];
  readonly editScreen: readonly string[];
}

export interface SeededProject extends Choice {
  readonly key: string;
  readonly leadId: string;
  readonly issueTypes: readonly IssueType[];
  readonly components: readonly Choice[];
  readonly securityLevels: readonly SecurityLevel[];
}

/** A project of a site. */
export interface Project extends SeededProject {
  /** Permissions that a person lacks here although their role has them, by account id. */
  readonly denied: Map<string, ReadonlySet<string>>;
  readonly state: {
    isArchived: boolean;
    /** True for a service project, whose issues customers see in its portal. */
    isServiceProject: boolean;
  };
}

const BARE_SCREEN: readonly string[] = ['summary', 'description', 'labels', 'assignee', 'reporter'];

const FULL_SCREEN: readonly string[] = [
  'summary',
  'description',
  'priority',
  'labels',
  'duedate',
  'assignee',
  'components',
  'security',
  'reporter',
  'customfield_10010',
  'customfield_10011',
  'customfield_10012',
  'customfield_10013',
];

export const PROJECTS: readonly SeededProject[] = [
  {
    id: '10000',
    key: 'SEC',
    name: 'Security',
    leadId: 'admin',
    issueTypes: [
      {
        id: '10100',
        name: 'Vulnerability',
        description: 'A weakness that somebody could use.',
        createScreen: FULL_SCREEN,
        editScreen: FULL_SCREEN,
      },
      {
        id: '10102',
        name: 'Sub-task',
        description: 'A part of another piece of work.',
        subtask: true,
        createScreen: BARE_SCREEN,
        editScreen: BARE_SCREEN,
      },
    ],
    components: [
      { id: '10400', name: 'API' },
      { id: '10401', name: 'Web' },
    ],
    securityLevels: [
      {
        id: '10200',
        name: 'Security team',
        description: 'Only the people who handle reports.',
        members: ['administrator', 'developer', 'app'],
      },
    ],
  },
  {
    id: '10001',
    key: 'BARE',
    name: 'Bare metal',
    leadId: 'admin',
    issueTypes: [
      {
        id: '10101',
        name: 'Task',
        description: 'A small piece of work.',
        createScreen: BARE_SCREEN,
        editScreen: BARE_SCREEN,
      },
    ],
    components: [],
    securityLevels: [],
  },
];

export const ISSUE_TYPES: readonly IssueType[] = PROJECTS.flatMap((project) => project.issueTypes);

export const SECURITY_LEVELS: readonly SecurityLevel[] = PROJECTS.flatMap(
  (project) => project.securityLevels,
);

export const COMPONENTS: readonly Choice[] = PROJECTS.flatMap((project) => project.components);
