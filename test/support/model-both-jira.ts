import type { AgreementPanel } from '../../src/contract/agreement';
import type { LocalSite } from './local-site';
import { createAnswerer } from './model-both-answerer';
import { steps, type Answering, type Step } from './model-both-actions';
import { LEAD, mappedStates, ROLE } from './model-both-site';
import { pickFrom, wordsIn, type Talk } from './model-both-talk';
import { readComments } from './read-comments';

const PANEL = 'sla-panel';

/** What people do in Jira, and on the app's panel. */
export interface JiraTalkers {
  /** Somebody deletes a comment that came from Bugcrowd. */
  remove(pick: number): Promise<void>;
  /** A developer comments, for all or for a role. */
  remark(pick: number, isLimited: boolean): Promise<void>;
  unlink(pick: number): Promise<void>;
  /** A developer answers on the panel of such an issue, or seems to. */
  answer(pick: number, to: 'team' | 'researcher', how: Answering): Promise<void>;
  /** A developer moves an issue with a submission. */
  move(pick: number, to: Step): Promise<void>;
  /** Somebody who may answers what the panel of such an issue asks. */
  decide(pick: number, isSent: boolean): Promise<void>;
  /** An issue that is made by hand is linked to a submission without one. */
  link(pick: number): Promise<void>;
}

export function createJiraTalkers(site: LocalSite, talk: Talk): JiraTalkers {
  const { newWord, deleted, states, unlinked, count } = talk;
  const answerer = createAnswerer(site, talk);
  const { bugcrowd, jira } = site.host;
  const onPanel = (functionKey: string, issueKey: string, payload?: object): Promise<unknown> =>
    site.invoke(PANEL, functionKey, { issueKey, accountId: 'admin', ...(payload && { payload }) });
  const versionOf = (answer: unknown): unknown => (answer as { readonly version?: number }).version;
  interface Tracked {
    readonly id: string;
    readonly key: string;
    readonly submissionId: string;
  }
  const trackedIssue = (pick: number): Tracked | undefined => {
    const all = bugcrowd.list().flatMap(({ id: submissionId }): readonly Tracked[] => {
      const issue = site.caseOf(submissionId)?.issue ?? null;
      return issue === null ? [] : [{ id: issue.id, key: issue.key, submissionId }];
    });
    return pickFrom(all, pick);
  };
  const statusOf = async (issueId: string): Promise<string> => {
    const { body } = await site.jira('GET', `/issue/${issueId}?fields=status`);
    return (body as { readonly fields: { readonly status: { readonly id: string } } }).fields.status.id;
  };
  const typeOf = (answer: unknown): string => (answer as { readonly type: string }).type;
  return {
    async remove(pick) {
      const mirrored = (await readComments(site)).filter(({ text }) => text.includes('on Bugcrowd'));
      const heard = pickFrom(mirrored, pick);
      if (heard === undefined) return;
      const { status } = await site.jira('DELETE', `/issue/${heard.issueId}/comment/${heard.id}`);
      if (status !== 204) return;
      for (const word of wordsIn(heard.text)) deleted.add(word);
      count('comments deleted in Jira');
    },
    async remark(pick, isLimited) {
      const issue = pickFrom(jira.listIssues(), pick);
      if (issue === undefined) return;
      const content = [{ type: 'text', text: `remark ${newWord()}` }];
      await site.jira('POST', `/issue/${issue.id}/comment`, {
        body: { type: 'doc', version: 1, content: [{ type: 'paragraph', content }] },
        ...(isLimited && { visibility: { type: 'role', value: ROLE } }),
      });
      count('remarks in Jira');
    },
    answer: (pick, to, how) => answerer.answer(trackedIssue(pick), to, how),
    async move(pick, to) {
      const issue = trackedIssue(pick);
      if (issue === undefined) return;
      const before = await statusOf(issue.id);
      const fields = to === 'finish' ? { resolution: { name: 'Done' } } : {};
      const path = `/issue/${issue.id}/transitions`;
      const { status } = await site.jira('POST', path, { transition: { id: steps[to] }, fields }, 'dev');
      if (status !== 204) return;
      const [was, is] = [before, await statusOf(issue.id)].map((each) => mappedStates[each] ?? null);
      if (was !== is) states.moved(issue.submissionId, is ?? null);
      count('issues moved');
    },
    async decide(pick, isSent) {
      const issue = trackedIssue(pick);
      if (issue === undefined) return;
      const place = { issueKey: issue.key, accountId: LEAD };
      const panel = (await site.invoke(PANEL, 'getAgreement', place)) as AgreementPanel;
      const [matter] = panel.type === 'agreement' ? panel.matters : [];
      if (panel.type !== 'agreement' || matter === undefined) return;
      const { field, from, to } = matter;
      const answer = isSent ? 'send' : 'leave';
      if (!isSent) states.left(issue.submissionId);
      const payload = { field, from, to, answer, version: panel.version };
      count(`deciding: ${typeOf(await site.invoke(PANEL, 'answerAgreement', { ...place, payload }))}`);
    },
    async unlink(pick) {
      const issue = trackedIssue(pick);
      if (issue === undefined) return;
      states.left(issue.submissionId);
      unlinked.add(issue.submissionId);
      talk.everUnlinked.add(issue.submissionId);
      const version = versionOf(await onPanel('getPanel', issue.key));
      if (version === undefined) return;
      const payload = { version, reason: 'The wrong one' };
      count(`unlinking: ${typeOf(await onPanel('unlinkSubmission', issue.key, payload))}`);
    },
    async link(pick) {
      const free = bugcrowd.list().filter(({ id }) => site.caseOf(id)?.issue === null);
      const submission = pickFrom(free, pick)?.id;
      if (submission === undefined) return;
      const fields = { project: { key: 'SEC' }, issuetype: { id: '10100' }, summary: 'By hand' };
      const { body } = await site.jira('POST', '/issue', { fields });
      const { key } = body as { readonly key: string };
      const version = versionOf(await onPanel('previewLink', key, { submission }));
      if (version === undefined) return;
      count(`linking: ${typeOf(await onPanel('linkSubmission', key, { submission, version }))}`);
    },
  };
}
