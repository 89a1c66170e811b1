import type { SubmissionInput } from '../bugcrowd/store/submission-input';

const MS_PER_DAY = 86_400_000;
const COUNT = 40;

const findings = [
  { title: 'Reflected XSS in the search field', vrtId: 'cross_site_scripting_xss.reflected', severity: 3 },
  {
    title: 'Direct object reference in the invoice download',
    vrtId: 'broken_access_control.idor',
    severity: 2,
  },
  {
    title: 'Session stays valid after the password has changed',
    vrtId: 'broken_authentication_and_session_management.failure_to_invalidate_session',
    severity: 4,
  },
  { title: 'Request forgery on the e-mail setting', vrtId: 'cross_site_request_forgery_csrf', severity: 3 },
  {
    title: 'Remote code execution through the image converter',
    vrtId: 'server_side_injection.remote_code_execution_rce',
    severity: 1,
  },
  {
    title: 'Server version in an error page',
    vrtId: 'server_security_misconfiguration.fingerprinting_banner_disclosure',
    severity: 5,
  },
  {
    title: 'Subdomain takeover of a retired landing page',
    vrtId: 'server_security_misconfiguration.misconfigured_dns.basic_subdomain_takeover',
    severity: 3,
  },
  {
    title: 'Internal addresses reachable through the link preview',
    vrtId: 'server_side_injection.ssrf.internal_high_impact',
    severity: 2,
  },
  {
    title: 'Host header changes the link in the reset mail',
    vrtId: 'server_security_misconfiguration.host_header_injection',
    severity: 4,
  },
] as const;

const targets = ['app.acme.example', 'api.acme.example', 'shop.acme.example', 'status.acme.example'];
const researchers = ['quiet_otter', 'nullbyte_nora', 'tea_and_tokens', 'bruteforce_bea', null];

/** Another number of them than of findings, so that each finding comes in many states. */
const states = [
  'triaged',
  'unresolved',
  'resolved',
  'unresolved',
  'new',
  'resolved',
  'informational',
  'triaged',
  'not_applicable',
  'unresolved',
  'out_of_scope',
  'resolved',
  'not_reproducible',
] as const;

function uuid(index: number): string {
  return `d3300000-0000-4000-8000-0007${String(index).padStart(8, '0')}`;
}

function itemAt<T>(items: readonly T[], index: number): T {
  return items[index % items.length] as T;
}

function toInput(index: number, nowMs: number): SubmissionInput {
  const finding = itemAt(findings, index);
  const target = itemAt(targets, index + Math.floor(index / findings.length));
  const state = itemAt(states, index);
  const submittedMs = nowMs - (45 + 9 * index) * MS_PER_DAY;
  const after = (days: number): string => new Date(submittedMs + days * MS_PER_DAY).toISOString();
  const triagedAt = after(1 + (index % 6));
  const decidedAt = after(8 + (index % 17));
  const isDuplicate = index % 11 === 10;
  return {
    id: uuid(index),
    program: index % 8 === 7 ? 'bare-metal' : 'acme',
    attributes: {
      title: `${finding.title} of ${target}`,
      description: `Seen on **${target}**.\n\n1. Open the page\n2. Send the request again, changed\n3. Compare the answers`,
      severity: state === 'new' ? null : finding.severity,
      state,
      duplicate: isDuplicate,
      submitted_at: after(0),
      vrt_id: finding.vrtId,
      ...(state !== 'new' && { last_transitioned_to_triaged_at: triagedAt }),
      ...(state !== 'new' && state !== 'triaged' && { [`last_transitioned_to_${state}_at`]: decidedAt }),
    },
    cvssScore: index % 6 === 1 ? 4.3 + (index % 5) : null,
    targetName: target,
    researcher: itemAt(researchers, index),
    duplicateOf: isDuplicate ? uuid(index - findings.length) : null,
    updatedAt: state === 'new' ? after(0) : state === 'triaged' ? triagedAt : decidedAt,
  };
}

/** What was in Bugcrowd before the app was installed, so that no delivery ever told of it. */
export function olderSubmissions(nowMs: number): readonly SubmissionInput[] {
  return Array.from({ length: COUNT }, (_, index) => toInput(index + 1, nowMs));
}
