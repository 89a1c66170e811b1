import { teamOf } from '../../devhost/bugcrowd/store/people';
import type { StoredSubmission } from '../../devhost/bugcrowd/store/stored-submission';
import type { AgreementPanel } from '../../src/contract/agreement';
import type { BothSides } from './model-both-people';
import { LEAD } from './model-both-site';
import { unless } from './work-left';

/** Whose token the app has. */
const [, BOT] = teamOf('acme');

/** What the panel asks about the state of a submission, or says of it. */
async function isAsked(issueKey: string, { site }: BothSides): Promise<boolean> {
  const panel = (await site.invoke('sla-panel', 'getAgreement', {
    issueKey,
    accountId: LEAD,
  })) as AgreementPanel;
  return (
    panel.type === 'agreement' && panel.matters.some(({ field, open }) => field === 'state' && open !== null)
  );
}

/** The states that the app has given a submission are among those that people moved its issue to. */
function sentProblems({ id, activities }: StoredSubmission, { talk }: BothSides): readonly string[] {
  const byApp = activities.filter(
    ({ key, actor }) =>
      key === 'submission.state_changed' && actor !== 'researcher' && actor?.email === BOT?.email,
  ).length;
  const byPeople = talk.states.everWanted(id).length;
  talk.count('states sent', byApp);
  return unless(byApp <= byPeople, `${byApp} states were sent, and people moved the issue ${byPeople} times`);
}

/** Where a person in Jira was the last to move something, Bugcrowd says the same, or somebody was asked. */
async function sameProblems(submission: StoredSubmission, both: BothSides): Promise<readonly string[]> {
  const { id, attributes } = submission;
  const wanted = both.talk.states.wanted(id) ?? null;
  const issue = both.site.caseOf(id)?.issue ?? null;
  if (wanted === null || issue === null) return [];
  both.talk.count('states that are to be the same');
  if (attributes.state === wanted) return [];
  both.talk.count('states that are asked about');
  return unless(
    await isAsked(issue.key, both),
    `Jira says ${wanted} and Bugcrowd ${String(attributes.state)}, and nobody is asked`,
  );
}

/** Problems of the states of all submissions, on a site that is quiet. */
export async function stateProblems(both: BothSides): Promise<readonly string[]> {
  const problems: string[] = [];
  for (const submission of both.site.host.bugcrowd.list()) {
    const found = [...sentProblems(submission, both), ...(await sameProblems(submission, both))];
    problems.push(...found.map((problem) => `${submission.id.slice(-2)}: ${problem}`));
  }
  return problems;
}
