import type { Bugcrowd } from '../../bugcrowd/contract';
import { programs } from '../../bugcrowd/store/programs';
import type { OpenQuestions } from '../../bugcrowd/store/open-questions';
import type { StoredSubmission } from '../../bugcrowd/store/stored-submission';
import type { DeliveryRow } from '../../bugcrowd/webhooks/webhooks';
import type { Host } from '../../host/host';
import { escapeHtml, scrolled } from '../html';
import { bugcrowdPage, hrefOf, timeHtml } from './frame';
import { button, field, form, select } from './form';
import { playerOf, scopesOf } from './player';

/** A value of a submission, of which nobody says what type it has. */
export function said(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

export function priority(value: unknown): string {
  return said(value) === '' ? 'none' : `P${said(value)}`;
}

function row(submission: StoredSubmission, url: URL): string {
  const { id, program, attributes, researcher, blockedBy, comments, updatedAt } = submission;
  const seen = scopesOf(playerOf(url));
  const count = comments.filter(({ scope }) => seen.includes(scope)).length;
  const title = said(attributes.title) || 'Without a title';
  const link = `<a href="${hrefOf(`/submissions/${id}`, url)}">${escapeHtml(title)}</a>`;
  const waits = blockedBy === null ? '' : `waits for ${blockedBy.replaceAll('_', ' ')}`;
  const cells = [program, said(attributes.state), priority(attributes.severity), researcher ?? 'unnamed'];
  return `<tr><td>${link}</td>${[...cells, String(count), waits].map((cell) => `<td>${escapeHtml(cell)}</td>`).join('')}<td>${timeHtml(updatedAt)}</td></tr>`;
}

/** The latest events of the webhooks, and which changes make one at all. */
export function deliveriesHtml(
  rows: readonly DeliveryRow[],
  { commentEvents }: OpenQuestions,
  { namesProgram }: { readonly namesProgram: boolean },
): string {
  const silent = commentEvents ? 'files, rewards and assignees' : 'comments, files, rewards and assignees';
  const items = rows.map(
    ({ at, program, key, status }) =>
      `<tr><td>${timeHtml(at)}</td>${namesProgram ? `<td>${escapeHtml(program)}</td>` : ''}<td>${escapeHtml(key)}</td><td>${status}</td></tr>`,
  );
  const body = items.join('') || '<tr><td colspan="4">None yet.</td></tr>';
  return `<section aria-labelledby="told"><h2 id="told">Deliveries</h2><p>Bugcrowd sends an event when a state, a severity, a title or a blocker changes. It sends none for ${silent}.</p>
${scrolled('deliveries', `<table><thead><tr><th>When</th>${namesProgram ? '<th>Program</th>' : ''}<th>Event</th><th>Answer</th></tr></thead><tbody>${body}</tbody></table>`)}</section>`;
}

function questionsForm(bugcrowd: Bugcrowd, url: URL): string {
  const { commentEvents, commentsMoveUpdated } = bugcrowd.questions();
  const box = (name: string, label: string, isOn: boolean): string =>
    `<p><label><input type="checkbox" name="${name}"${isOn ? ' checked' : ''}> ${label}</label></p>`;
  const boxes = [
    box('commentEvents', 'A comment makes an event', commentEvents),
    box('commentsMoveUpdated', 'A comment moves the time of the last change', commentsMoveUpdated),
  ];
  const action = hrefOf('/questions', url);
  return `<section aria-labelledby="questions"><h2 id="questions">What nobody outside Bugcrowd knows</h2>${form(action, [...boxes, button('Save')])}</section>`;
}

function reportForm(url: URL): string {
  const codes = programs.map(({ code, name }) => [code, name] as const);
  const fields = [
    select('program', 'Program', codes, 'acme'),
    field('title', 'Title', { isRequired: true }),
    field('researcher', 'Your username', { value: 'quiet_otter', isRequired: true }),
    field('description', 'Description (Markdown)', { rows: 6 }),
    button('Submit the report'),
  ];
  return `<section aria-labelledby="report"><h2 id="report">Report something</h2>${form(hrefOf('/submissions', url), fields)}</section>`;
}

/** All submissions, what was changed last first. */
export function listPage({ bugcrowd, clock }: Host, url: URL): string {
  const latest = [...bugcrowd.list()].sort(
    (left, right) => Date.parse(right.updatedAt) - Date.parse(left.updatedAt),
  );
  const rows = latest.map((submission) => row(submission, url)).join('');
  const head = ['Title', 'Program', 'State', 'Severity', 'Researcher', 'Comments', 'Blocker', 'Last change'];
  const table = scrolled(
    'submissions',
    `<table><thead><tr>${head.map((each) => `<th>${each}</th>`).join('')}</tr></thead><tbody>${rows || '<tr><td colspan="8">No submissions.</td></tr>'}</tbody></table>`,
  );
  const forms = playerOf(url) === 'researcher' ? reportForm(url) : '';
  const main = [
    table,
    forms,
    deliveriesHtml(bugcrowd.deliveries(), bugcrowd.questions(), { namesProgram: true }),
    questionsForm(bugcrowd, url),
  ];
  return bugcrowdPage('Submissions', url, clock.now(), main.join(''));
}
