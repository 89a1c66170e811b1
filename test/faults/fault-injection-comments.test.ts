import type { CommentInput } from '../../devhost/bugcrowd/store/comment-input';
import { changeSettings } from '../support/change-settings';
import { describeInjection } from '../support/describe-injection';
import type { Scenario } from '../support/inject-faults';
import type { LocalSite } from '../support/local-site';
import { TOKEN } from '../support/maintenance-site';
import { laterPayload, SUBMISSION_ID, usualAttributes } from '../support/payloads';
import { haveIssue, send } from './scenarios';

const MINUTE_MS = 60_000;
const FOR_TEAM = { type: 'role', id: 'Triage', name: 'Triage' };
const QUESTION = '11111111-0000-4000-8000-000000000001';

function say(site: LocalSite, ...comments: readonly CommentInput[]): void {
  site.host.bugcrowd.upsert([
    { id: SUBMISSION_ID, program: 'acme', attributes: usualAttributes, comments: [...comments] },
  ]);
}

async function wantComments(site: LocalSite): Promise<void> {
  await haveIssue(site);
  const payload = { connectionId: 'demo', token: TOKEN };
  const saved = (await site.invoke('admin-page', 'saveToken', { payload })) as { readonly type: string };
  if (saved.type !== 'saved') throw new Error(`The token was not saved: ${JSON.stringify(saved)}`);
  await site.quiesce();
  await changeSettings(site, { comments: { isOn: true, limitedTo: FOR_TEAM } });
  await site.advance(MINUTE_MS);
}

/** A delivery about the submission, which has the app ask for its comments. */
const heard: Scenario['run'] = (site) => send(site, laterPayload({}));

const comments: Scenario = {
  submissionId: SUBMISSION_ID,
  telling: 'comments',
  async setUp(site) {
    await wantComments(site);
    say(site, { id: QUESTION, body: 'Any news?' }, { body: 'For the team', scope: 'bugcrowd_and_customer' });
  },
  run: heard,
};

const edit: Scenario = {
  ...comments,
  async setUp(site) {
    await comments.setUp(site);
    await send(site, laterPayload({ eventId: 'earlier' }));
    await site.quiesce();
    say(site, { id: QUESTION, body: 'Any news at all?' });
  },
};

const publicComment: Scenario = {
  ...comments,
  async setUp(site) {
    await comments.setUp(site);
    site.host.jira.change({ serviceProject: 'SEC' });
    site.host.jira.change({ internalComments: false });
  },
};

const files: Scenario = {
  ...comments,
  async setUp(site) {
    await wantComments(site);
    const screenshots = ['one.png', 'two.png', 'three.png'].map((fileName) => ({ fileName }));
    say(
      site,
      { id: QUESTION, body: 'See these', files: screenshots },
      { body: 'For the team', scope: 'bugcrowd_and_customer', files: [{ fileName: 'secret.png' }] },
    );
  },
};

/** The end state names the comments and links of the issue: whatever fails, each text and each file of Bugcrowd is there once. */
describeInjection(
  'comments of Bugcrowd',
  {
    'two people wrote comments': comments,
    'a comment was edited': edit,
    'comments have files': files,
    'customers see a comment, which is removed': publicComment,
  },
  60,
);
