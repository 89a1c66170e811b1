import type { Problem } from '../../src/domain/health/problem';
import type { ProjectProblem } from '../../src/domain/health/project-problem';
import type { RuledPlaceProblem } from '../../src/domain/health/ruled-places';

/** Problems by kind, each with its title and its remedy. */
export type Sayings<P extends Problem> = {
  readonly [K in P['kind']]: readonly [problem: Extract<P, { kind: K }>, title: RegExp, remedy: RegExp];
};

const connectionId = 'demo';

const columnSayings: Sayings<Extract<Problem, { kind: 'columns-refused' }>> = {
  'columns-refused': [
    { kind: 'columns-refused', at: '2026-11-03T09:12:00Z', because: 'refused', message: 'Jira refused it.' },
    /^The fields “SLA due” and “SLA status” keep their old values: .* not let the app write them\.$/,
    /Nothing else is affected\. .* Then try again under “SLA columns”/,
  ],
};

const projectSayings: Sayings<ProjectProblem | RuledPlaceProblem> = {
  'project-renamed': [
    { kind: 'project-renamed', connectionId, from: 'SEC', to: 'SECU' },
    /^The project of “demo” is now SECU in Jira; it was SEC\.$/,
    /goes by the project’s id/,
  ],
  'project-unseen': [
    { kind: 'project-unseen', connectionId, projectKey: 'SEC' },
    /^Jira shows no project SEC, in which “demo” creates issues\.$/,
    /choose another project/,
  ],
  'project-archived': [
    { kind: 'project-archived', connectionId, projectKey: 'SEC' },
    /^Project SEC, in which “demo” creates issues, is archived: Jira takes no new issue there and no change\.$/,
    /Restore it in Jira, then replay the dead letters/,
  ],
  'panel-not-pinned': [
    { kind: 'panel-not-pinned', connectionId, projectKey: 'SEC', message: 'Jira refused it.' },
    /^Jira did not pin the panel to SEC, the project of “demo”\.$/,
    /only after they click its button/,
  ],
  'ruled-project-unseen': [
    { kind: 'ruled-project-unseen', connectionId, rules: ['payments', 'shop'], projectKey: 'PAY' },
    /^Jira shows no project PAY, to which the rules “payments”, “shop” of “demo” send issues\.$/,
    /choose another project in the rules; then replay/,
  ],
  'ruled-project-archived': [
    { kind: 'ruled-project-archived', connectionId, rules: ['payments'], projectKey: 'PAY' },
    /^Project PAY, to which the rule “payments” of “demo” sends issues, is archived/,
    /^Restore it in Jira, or choose another project in the rules/,
  ],
  'ruled-missing-fields': [
    {
      kind: 'ruled-missing-fields',
      connectionId,
      projectKey: 'PAY',
      issueType: 'Task',
      fields: ['duedate'],
    },
    /^Issues of “demo” in PAY, type Task, are created without .*Due date/i,
    /screens of that issue type/,
  ],
};

/** Those of projects and of columns. */
export const placeSayings = { ...projectSayings, ...columnSayings };
