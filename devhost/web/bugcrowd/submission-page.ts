import { states } from '../../bugcrowd/store/states';
import type { StoredSubmission } from '../../bugcrowd/store/stored-submission';
import type { Host } from '../../host/host';
import { escapeHtml } from '../html';
import { conversationHtml, filesHtml } from './conversation';
import { button, field, form, select } from './form';
import { bugcrowdPage, hrefOf } from './frame';
import { deliveriesHtml, priority, said } from './list-page';
import { markdownHtml } from './markdown';
import { playerOf } from './player';

const reasons = ['Reproduction information', 'Impact information', 'Respond to comments'];

function facts(submission: StoredSubmission): string {
  const { attributes, researcher, assignee, blockedBy, targetName, rewards, duplicateOf } = submission;
  const paid = rewards
    .filter(({ cancelledAt }) => cancelledAt === null)
    .map(({ amountCents = 50_000 }) => `$${amountCents / 100}`);
  const rows: readonly (readonly [string, string])[] = [
    ['State', said(attributes.state)],
    ['Severity', priority(attributes.severity)],
    ['Researcher', researcher ?? 'unnamed'],
    ['Target', targetName ?? 'none'],
    ['Assignee', assignee ?? 'nobody'],
    ['Blocker', blockedBy === null ? 'none' : `waits for ${blockedBy.replaceAll('_', ' ')}`],
    ['Rewards', paid.join(', ') || 'none'],
    ...(duplicateOf === null ? [] : [['Original', duplicateOf] as const]),
    ...Object.entries(attributes.custom_fields ?? {}).map(([label, value]) => [label, said(value)] as const),
  ];
  return `<dl>${rows.map(([name, value]) => `<dt>${escapeHtml(name)}</dt><dd>${escapeHtml(value)}</dd>`).join('')}</dl>`;
}

function changeForm({ id, attributes }: StoredSubmission, url: URL): string {
  const severities = [1, 2, 3, 4, 5].map((level) => [String(level), `P${level}`] as const);
  const severity = said(attributes.severity);
  const none = severity === '' ? ([['', 'none']] as const) : [];
  return form(hrefOf(`/submissions/${id}/change`, url), [
    select(
      'state',
      'State',
      states.map((state) => [state, state.replaceAll('_', ' ')] as const),
      said(attributes.state),
    ),
    select('severity', 'Severity', [...none, ...severities], severity),
    button('Save'),
  ]);
}

function blockForm({ id, blockedBy }: StoredSubmission, url: URL): string {
  if (blockedBy !== null) return form(hrefOf(`/submissions/${id}/unblock`, url), [button('Unblock')]);
  return form(hrefOf(`/submissions/${id}/block`, url), [
    select(
      'reason',
      'What is missing',
      reasons.map((reason) => [reason, reason] as const),
      '',
    ),
    field('body', 'What you need, for everyone to read', { rows: 3, isRequired: true }),
    button('Block on the researcher'),
  ]);
}

function rewardForm({ id }: StoredSubmission, url: URL): string {
  return form(hrefOf(`/submissions/${id}/reward`, url), [
    field('dollars', 'Dollars', { value: '500', min: 1, isRequired: true }),
    field('comment', 'Comment'),
    button('Pay'),
  ]);
}

function part(id: string, title: string, content: string): string {
  return `<section aria-labelledby="${id}"><h2 id="${id}">${title}</h2>${content}</section>`;
}

/** One submission with its conversation, and what the player can do. */
export function submissionPage({ bugcrowd, clock }: Host, submission: StoredSubmission, url: URL): string {
  const player = playerOf(url);
  const { id, attributes, files } = submission;
  const controls = [
    ...(player === 'researcher'
      ? []
      : [
          part('change', 'State and severity', changeForm(submission, url)),
          part('block', 'Blocker', blockForm(submission, url)),
        ]),
    ...(player === 'member' ? [part('reward', 'Reward', rewardForm(submission, url))] : []),
  ];
  const told = bugcrowd.deliveries().filter(({ submissionId }) => submissionId === id);
  const main = `<div class="issue"><div>
${part('report', 'Report', `${markdownHtml(said(attributes.description))}${filesHtml(files, url)}`)}
${conversationHtml(submission, url)}
${deliveriesHtml(told.slice(0, 10), bugcrowd.questions(), { namesProgram: false })}
</div><aside>${facts(submission)}${controls.join('')}</aside></div>`;
  return bugcrowdPage(said(attributes.title) || 'Without a title', url, clock.now(), main);
}
