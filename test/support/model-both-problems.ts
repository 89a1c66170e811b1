import { openStates } from './model-both-actions';
import { answerProblems } from './model-both-answers';
import type { BothSides } from './model-both-people';
import { ROLE } from './model-both-site';
import type { Heard, Said } from './model-both-talk';
import { stateProblems } from './model-both-states';
import { readComments } from './read-comments';
import { unless, workLeft } from './work-left';

/** What the issue of a submission must have of a comment. */
type Due = 'once' | 'at most once' | 'never';

function dueOf(said: Said, both: BothSides, showsAll: boolean): Due {
  const { scope, atMs, submissionId, words } = said;
  const isSeen = showsAll || scope === 'everyone' || scope === 'bugcrowd_and_customer';
  if (!isSeen) return 'never';
  const state = both.site.host.bugcrowd.list().find(({ id }) => id === submissionId)?.attributes.state;
  const isOpen = openStates.some((open) => open === state);
  const mayBeRead = scope === 'everyone' || both.isNamed();
  const isLate = atMs < both.sinceMs();
  const word = words.at(-1) ?? '';
  // What people deleted stays away from the issue, but an issue that is linked later gets it.
  return isOpen && mayBeRead && !isLate && !both.talk.deleted.has(word) ? 'once' : 'at most once';
}

function readersProblems({ scope }: Said, heard: readonly Heard[]): readonly string[] {
  const right = scope === 'everyone' ? null : ROLE;
  return heard.flatMap(({ role }) =>
    unless(role === right, `a comment for ${scope} is visible to ${role ?? 'all'} in Jira`),
  );
}

function problemsOf(
  said: Said,
  all: readonly Heard[],
  both: BothSides,
  { showsAll }: { readonly showsAll: boolean },
): readonly string[] {
  const { submissionId, words } = said;
  const now = both.site.caseOf(submissionId)?.issue?.id;
  const ever = both.issuesOf(submissionId);
  const due = dueOf(said, both, showsAll);
  const problems = words.flatMap((word, place) => {
    const heard = all.filter(({ text }) => text.includes(word));
    const here = heard.filter(({ issueId }) => issueId === now).length;
    const isLast = place === words.length - 1;
    if (isLast && now !== undefined && due === 'once') both.talk.count('comments that have to be in Jira');
    const perIssue = [...new Set(heard.map(({ issueId }) => issueId))].map(
      (issueId) => heard.filter((each) => each.issueId === issueId).length,
    );
    return [
      ...readersProblems(said, heard),
      ...unless(due !== 'never' || heard.length === 0, `${word} is hidden from the token, and in Jira`),
      ...unless(
        perIssue.every((times) => times <= 1),
        `${word} is ${Math.max(...perIssue)} times on an issue`,
      ),
      ...unless(
        heard.every(({ issueId }) => ever.has(issueId)),
        `${word} is on an issue that was never its submission's`,
      ),
      ...unless(
        !isLast || due !== 'once' || now === undefined || here === 1,
        `${word} is ${here} times on the issue of its submission`,
      ),
    ];
  });
  return problems.map((problem) => `${submissionId.slice(-2)}: ${problem}`);
}

/** Bugcrowd has what people said there, and nothing else. */
function untoldProblems(both: BothSides): readonly string[] {
  const comments = both.site.host.bugcrowd.list().flatMap((each) => each.comments);
  const known = new Set(both.said().map(({ commentId }) => commentId));
  return comments.flatMap(({ id, body }) => unless(known.has(id), `nobody said at Bugcrowd: ${body}`));
}

function issueProblems(both: BothSides): readonly string[] {
  return both.site.host.bugcrowd.list().flatMap(({ id, attributes }) => {
    const kase = both.site.caseOf(id);
    const isOpen = openStates.some((open) => open === attributes.state);
    const wants = isOpen && !both.talk.unlinked.has(id);
    return [
      ...unless(!wants || (kase?.issue ?? null) !== null, `${id.slice(-2)} has no issue`),
      ...unless((kase?.outbox ?? null) === null, `${id.slice(-2)} has a write that is pending`),
    ];
  });
}

/** Problems of a site that is quiet. */
export async function bothSidesProblems(
  both: BothSides,
  program: { readonly showsAll: boolean },
): Promise<readonly string[]> {
  const answers = await answerProblems(both);
  const all = await readComments(both.site);
  both.talk.count('comments said', both.said().length);
  return [
    ...answers,
    ...both.said().flatMap((said) => problemsOf(said, all, both, program)),
    ...untoldProblems(both),
    ...issueProblems(both),
    ...(await stateProblems(both)),
    ...workLeft(both.site),
  ];
}
