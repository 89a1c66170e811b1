import type { StoredComment } from '../../devhost/bugcrowd/store/stored-comment';
import type { AnswersView } from '../../src/contract/answers';
import type { BothSides } from './model-both-people';
import { ANSWERER } from './model-both-site';
import type { Answered } from './model-both-talk';
import { unless } from './work-left';

/** A comment at Bugcrowd with its submission. */
interface There extends Pick<StoredComment, 'id' | 'body' | 'scope'> {
  readonly submissionId: string;
}

function commentsThere({ site }: BothSides): readonly There[] {
  return site.host.bugcrowd
    .list()
    .flatMap(({ id: submissionId, comments }) => comments.map((each) => ({ ...each, submissionId })));
}

/** True if the panel says that an answer was not sent, or that nobody can tell. */
async function isAsked({ submissionId, word }: Answered, { site }: BothSides): Promise<boolean> {
  const issueKey = site.caseOf(submissionId)?.issue?.key;
  if (issueKey === undefined) return false;
  const place = { issueKey, accountId: ANSWERER };
  const { answers } = (await site.invoke('sla-panel', 'getAnswers', place)) as AnswersView;
  return answers.some(({ text, state }) => state !== 'sent' && (text ?? '').includes(word));
}

/** An answer is at Bugcrowd once, for those it was shown for, or a person is asked; what nobody confirmed is not there. */
async function problemsOf(
  answered: Answered,
  there: readonly There[],
  both: BothSides,
): Promise<readonly string[]> {
  const { word, to, submissionId, outcome, atMs } = answered;
  const scope = to === 'team' ? 'bugcrowd_and_customer' : 'everyone';
  if (there.length > 0) both.talk.count(`answers at Bugcrowd for ${scope}`);
  // The app that was told of it is gone, or the issue has another submission.
  const isGone = atMs < both.sinceMs() || both.talk.everUnlinked.has(submissionId);
  const isDue = outcome === 'done' && !isGone && there.length === 0;
  return [
    ...unless(outcome !== 'not-done' || there.length === 0, `${word} left, and nobody confirmed it`),
    ...unless(there.length <= 1, `${word} is ${there.length} times at Bugcrowd`),
    ...unless(
      there.every((each) => each.scope === scope && each.submissionId === submissionId),
      `${word} is at Bugcrowd for others than was shown`,
    ),
    ...unless(!isDue || (await isAsked(answered, both)), `${word} never left, and nobody is asked`),
  ];
}

/**
 * Problems of what people answered from Jira, on a site that is quiet. What they said at Bugcrowd with it counts as said there
 * from now on.
 */
export async function answerProblems(both: BothSides): Promise<readonly string[]> {
  const all = commentsThere(both);
  const problems: string[] = [];
  for (const answered of both.talk.answers) {
    const { word, submissionId, atMs, outcome } = answered;
    const there = all.filter(({ body }) => body.includes(word));
    problems.push(...(await problemsOf(answered, there, both)));
    const [said] = there;
    if (said === undefined || outcome === 'not-done') continue;
    const about = { submissionId, by: 'member', scope: said.scope, atMs, words: [word] } as const;
    both.talk.said.set(said.id, { commentId: said.id, ...about });
  }
  return problems;
}
