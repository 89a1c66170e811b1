import { DEMO_TOKEN } from '../bugcrowd/http/authenticate';
import { programs } from '../bugcrowd/store/programs';
import { demoConnections } from '../demo/demo-site';
import { uiModulesOf } from '../forge/base/manifest';
import type { TriggerCall } from '../forge/trigger-log';
import type { Host } from '../host/host';
import { escapeHtml, page, scrolled, themeOf, themeSwitch } from './html';

function issueRows({ jira }: Host): string {
  const rows = jira.listIssues().map(({ key, summary, status, priority, duedate, labels }) => {
    const cells = [summary, status, priority ?? ''].map(escapeHtml);
    const due = duedate === null ? 'none' : `<time>${escapeHtml(duedate)}</time>`;
    const link = `<a href="/jira/browse/${escapeHtml(key)}">${escapeHtml(key)}</a>`;
    const all = [link, ...cells, due, escapeHtml(labels.join(', '))];
    return `<tr>${all.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
  });
  return rows.join('') || '<tr><td colspan="6">No issues yet. Send a delivery.</td></tr>';
}

function appPages({ manifest }: Host): string {
  const pages = uiModulesOf(manifest).filter(
    ({ type }) => !['jira:issuePanel', 'jira:issueContext'].includes(type),
  );
  return pages
    .map(({ key, title, type }) => `<li><a href="/jira/apps/${key}">${escapeHtml(title)}</a> (${type})</li>`)
    .join('');
}

function callRows(calls: readonly TriggerCall[]): string {
  const rows = calls.map(
    ({ at, method, query, status }) =>
      `<tr><td><time>${at}</time></td><td>${escapeHtml(method)}</td><td>${escapeHtml(query)}</td><td>${status}</td></tr>`,
  );
  return rows.join('') || '<tr><td colspan="4">None yet.</td></tr>';
}

function bugcrowdPrograms({ bugcrowd, origin }: Host): string {
  const counts = programs.map(({ code }) => {
    const count = bugcrowd.list().filter(({ program }) => program === code).length;
    return `<code>${code}</code> ${count}`;
  });
  const call = `curl -g -H 'Authorization: Token ${DEMO_TOKEN}' '${origin()}/bugcrowd/submissions?sort=updated-desc'`;
  return `<p>Submissions by program: ${counts.join(', ')}. <a href="/host/bugcrowd">All there is</a></p>
<p><a href="/bugcrowd/ui">Play a researcher, a triager or a member of the program</a></p>
<p>Its REST API: <code>${escapeHtml(call)}</code></p>`;
}

/** The page that lists all there is. */
export function indexPage(host: Host, url: URL): string {
  const theme = themeOf(url);
  const connections = demoConnections
    .map(({ id, program }) => `<code>${id}</code> (program ${program})`)
    .join(', ');
  return page(
    'Bounty Clock, local site',
    theme,
    `<header><h1>Bounty Clock, local site</h1><p>${themeSwitch(url, theme)} · Host time <time id="clock">${host.clock.now().toISOString()}</time></p></header>
<main>
<section aria-labelledby="issues"><h2 id="issues">Issues</h2>
${scrolled('issues', `<table><thead><tr><th>Key</th><th>Summary</th><th>Status</th><th>Priority</th><th>Due</th><th>Labels</th></tr></thead><tbody>${issueRows(host)}</tbody></table>`)}</section>
<section aria-labelledby="pages"><h2 id="pages">Pages of the app</h2><ul>${appPages(host)}</ul></section>
<section aria-labelledby="deliveries"><h2 id="deliveries">Calls of the web trigger</h2>
<p>Send one: <code>npm run send -- triaged-p1</code>. Connections: ${connections}.</p>
${scrolled('calls', `<table><thead><tr><th>When</th><th>Method</th><th>Query</th><th>Answer</th></tr></thead><tbody>${callRows(host.triggerLog.latest())}</tbody></table>`)}</section>
<section aria-labelledby="bugcrowd"><h2 id="bugcrowd">Bugcrowd</h2>${bugcrowdPrograms(host)}</section>
<section aria-labelledby="controls"><h2 id="controls">Controls</h2>
<p>
<button data-post="/host/clock" data-body='{"advance":"PT1H"}'>An hour later</button>
<button data-post="/host/clock" data-body='{"advance":"P1D"}'>A day later</button>
<button data-post="/host/clock" data-body='{"advance":"P7D"}'>A week later</button>
<button data-post="/host/settle" data-body="{}">Run the queue</button>
<button data-post="/host/egress" data-body='{"refused":${String(!host.egress.isRefused())}}'>${host.egress.isRefused() ? 'Allow' : 'Refuse'} the app's egress</button>
<button data-post="/host/reset" data-body='{"demo":true}'>Reset to the demo</button>
<button data-post="/host/reset" data-body='{"empty":true}'>Reset to a bare site</button>
</p>
<p><a href="/host/state">State</a> · <a href="/host/ledger">Ledger of the app's calls</a></p></section>
</main>`,
  );
}
