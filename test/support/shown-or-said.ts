import type { ConnectionHealth, HealthView } from '../../src/contract/health';
import { problemSentence } from '../../src/wording/problem-sentence';
import { isDeepStrictEqual } from 'node:util';
import { readEndState, type IssueState } from './end-state';
import type { LocalSite } from './local-site';
import { expectationOf } from './model-expectation';
import type { JiraPeople } from './model-jira';
import type { Services, TrackedSubmission } from './model-services';
import { differencesOf, type Difference, type Shown } from './what-jira-shows';
import { unless } from './work-left';

/**
 * The one invariant of a site that Jira hinders: *Jira shows what the clock says, or the health page says why not*, with
 * a remedy. Also never two issues for a submission that are not named, no dead letter without a line on the health page, and no comment that
 * claims what Jira does not show.
 */

type Problems = readonly string[];
type Health = Extract<HealthView, { type: 'health' }>;
type Kind = Health['problems'][number]['kind'];
type IssuesKind = Extract<Kind, `issues-${string}`>;

const of = (...kinds: readonly IssuesKind[]): readonly IssuesKind[] => [
  'issues-refused',
  'issues-unseen',
  'issues-gone',
  ...kinds,
];
/** If something of an issue differs, or there is none, health has to name it with one of these kinds. */
const reasons: Readonly<Record<Shown | 'issue', readonly IssuesKind[]>> = {
  issue: ['issues-gone', 'issues-unseen', 'issues-deleted'],
  summary: of('issues-not-written'),
  duedate: of('issues-not-written'),
  priority: of('issues-not-written'),
  labels: of('issues-not-written'),
  property: of(),
  comments: of('issues-not-commented'),
};

/** Changes that a comment tells of and Jira's own changelog does not. */
function claimed({ comments, dateChanges }: IssueState): Problems {
  const told = comments.flatMap(({ changes }) => changes).filter((line) => line.startsWith('Due date: '));
  return unless(told.length <= dateChanges, `${told.length} changes of the date told, ${dateChanges} made`);
}

/** What the health page says about a submission: kinds of problems that name it, and whether a dead letter does. */
interface Said {
  readonly kinds: ReadonlySet<Kind>;
  readonly isDead: boolean;
  /** Fields that the screens of its connection lack. */
  readonly missingFields: readonly string[];
}

function saidOf({ problems, connections }: Health, submissionId: string): Said {
  const naming = problems.filter((problem) => {
    const named = 'issues' in problem ? problem.issues : 'doubles' in problem ? problem.doubles : [];
    return named.some((each) => each.submissionId === submissionId);
  });
  const letters = connections.flatMap(({ deadLetterList }: ConnectionHealth) => deadLetterList);
  return {
    kinds: new Set(naming.map(({ kind }) => kind)),
    isDead: letters.some((letter) => letter.submissionId === submissionId),
    missingFields: connections.flatMap(({ missingFields }) => missingFields),
  };
}

/** True if health says that deliveries wait. */
function isWaiting({ problems }: Health): boolean {
  return problems.some(({ kind }) => kind === 'backlog' || kind === 'held-back');
}

function isSaid(what: keyof typeof reasons, { kinds, isDead, missingFields }: Said): boolean {
  return isDead || missingFields.includes(what) || reasons[what].some((kind) => kinds.has(kind));
}

/** Keys of the issues that Jira's search shows to the app. */
async function keysShownToApp(site: LocalSite): Promise<readonly string[]> {
  const query = new URLSearchParams({
    jql: 'bountyClockSubmission IS NOT EMPTY',
    fields: 'key',
    maxResults: '100',
  });
  const { body } = await site.jira('GET', `/search/jql?${query.toString()}`, undefined, 'bounty-clock-app');
  return (body as { readonly issues: readonly { readonly key: string }[] }).issues.map(({ key }) => key);
}

/** Of several issues the app may follow one, if it says so, or cannot see the others. */
function doubleProblems(
  issues: readonly IssueState[],
  { kinds }: Said,
  shownToApp: readonly string[],
): Problems {
  const seen = issues.filter(({ key }) => shownToApp.includes(key));
  const isKnown = kinds.has('issues-doubled') || seen.length <= 1;
  return unless(issues.length === 1 || isKnown, `${issues.length} issues, and health does not name them`);
}

/** Somebody has changed it, whether or not what it says differs from what people read in the other fields. */
const LEFT_SPOILED: Difference = { of: 'property', text: 'the property is as somebody left it' };

/** When it is looked at. */
export interface Moment {
  /**
   * True if the app need not have looked at the issues since somebody changed their property: it shows what that person
   * wrote, until the app reads or edits the issue (docs/guides/who-may-move-a-date.md).
   */
  readonly mayShowSpoiled: boolean;
}

interface Site {
  readonly issues: readonly IssueState[];
  /** Ids of submissions by the keys of their issues. */
  readonly owners: ReadonlyMap<string, string>;
  readonly moment: Moment;
  readonly shownToApp: readonly string[];
  readonly health: Health;
}

function submissionProblems(
  tracked: TrackedSubmission,
  { site, count }: Services,
  people: JiraPeople,
  { issues: all, owners, moment, shownToApp, health }: Site,
): Problems {
  const { submission, dropped, mustHaveIssue } = tracked;
  const { id } = submission;
  const nowMs = site.now();
  const expected = expectationOf(submission, { hasDropped: dropped.size > 0, mustHaveIssue }, nowMs);
  const issues = all.filter(({ key }) => owners.get(key) === id);
  const followed = site.caseOf(id)?.issue?.key;
  const issue = issues.find(({ key }) => key === followed) ?? issues[0];
  if (issues.length > 1) count('submissions with two issues');
  const said = saidOf(health, id);
  if (issue === undefined) {
    const isMissed = expected.issue === 'yes' && !people.deleted.has(id);
    if (isMissed) count('issues said to be missing');
    return unless(
      !isMissed || isWaiting(health) || isSaid('issue', said),
      'there is no issue, and health does not say why',
    );
  }
  const isSpoiled = isDeepStrictEqual(issue.projection, people.owners.spoiled(issue.key));
  if (isSpoiled) count('properties as somebody left them');
  const differences = differencesOf(tracked, expected, issue, nowMs).filter(
    (difference) => !(difference.of === 'property' && isSpoiled && moment.mayShowSpoiled),
  );
  if (isSpoiled && !moment.mayShowSpoiled) differences.push(LEFT_SPOILED);
  count('issues');
  count(differences.length === 0 ? 'issues that show everything' : 'issues that differ, as health says');
  return [
    ...doubleProblems(issues, said, shownToApp),
    ...unless(expected.issue !== 'no', 'there is an issue'),
    ...claimed(issue),
    ...differences
      .filter((difference) => !isSaid(difference.of, said))
      .map(({ text }) => `${text}; health says only ${[...said.kinds].join(', ') || 'nothing'}`),
  ];
}

async function healthOf(site: LocalSite): Promise<Health> {
  const view = (await site.invoke('admin-page', 'getHealth')) as HealthView;
  if (view.type !== 'health') throw new Error('Health is not shown.');
  return view;
}

function remedyProblems({ problems }: Health): Problems {
  return problems.flatMap((problem) => {
    const { remedy } = problemSentence(problem, { name: 'Bugcrowd', isAsked: true });
    return unless(remedy !== '', `${problem.kind} has no remedy`);
  });
}

/** What breaks the invariant on a site where things have had time to settle. */
export async function notShownNorSaid(
  services: Services,
  people: JiraPeople,
  moment: Moment,
): Promise<Problems> {
  const { site, allTracked } = services;
  const { issues } = await readEndState(site, 'none');
  const [health, shownToApp] = [await healthOf(site), await keysShownToApp(site)];
  const made = await people.owners.read();
  const owners = new Map(made.map(({ key, submissionId }) => [key, submissionId]));
  const dead = site.deadLetters();
  const line = health.problems.find(({ kind }) => kind === 'dead-letters');
  return [
    ...unless(
      site.queue.waiting().length === 0 || isWaiting(health),
      'work waits, and health does not say so',
    ),
    ...unless(
      dead.every(({ by }) => by === 'app'),
      'the platform dropped work',
    ),
    ...unless(dead.length === 0 || line !== undefined, 'dead letters without a line on the health page'),
    ...remedyProblems(health),
    ...allTracked.flatMap((tracked) =>
      submissionProblems(tracked, services, people, { issues, owners, moment, shownToApp, health }).map(
        (problem) => `${tracked.submission.id.slice(-2)}: ${problem}`,
      ),
    ),
  ];
}
