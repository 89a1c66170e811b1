import { findVrtEntry } from '../../../../static/src/guidance/find-vrt-entry';

interface Case {
  readonly name: string;
  readonly id: string;
  readonly names: readonly string[];
  readonly rest?: string;
  readonly mappedFrom?: string;
  readonly priority?: number;
  readonly cwe: readonly number[];
  readonly score?: number;
}

const XSS = 'Cross-Site Scripting (XSS)';
const INJECTION = 'Server-Side Injection';
const SERVER = 'Server Security Misconfiguration';
const SSRF = 'Server-Side Request Forgery (SSRF)';

const cases: readonly Case[] = [
  {
    name: 'a variant, with the weakness of its category and a rating of its own',
    id: 'cross_site_scripting_xss.stored.non_admin_to_anyone',
    names: [XSS, 'Stored', 'Non-Privileged User to Anyone'],
    priority: 2,
    cwe: [79],
    score: 10,
  },
  { name: 'a category', id: 'cross_site_scripting_xss', names: [XSS], cwe: [79] },
  {
    name: 'a subcategory without variants',
    id: 'server_side_injection.sql_injection',
    names: [INJECTION, 'SQL Injection'],
    priority: 1,
    cwe: [89],
    score: 8.2,
  },
  {
    name: 'one that newer versions no longer have',
    id: 'server_security_misconfiguration.misconfigured_dns.basic_subdomain_takeover',
    names: [SERVER, 'Misconfigured DNS', 'Basic Subdomain Takeover'],
    priority: 3,
    cwe: [16],
    score: 6.5,
  },
  {
    name: 'one that only the newest version has',
    id: 'smart_contract_misconfiguration.reentrancy_attack',
    names: ['Smart Contract Misconfiguration', 'Reentrancy Attack'],
    priority: 1,
    cwe: [],
  },
  {
    name: 'an unknown variant',
    id: 'cross_site_scripting_xss.stored.by_carrier_pigeon',
    names: [XSS, 'Stored'],
    rest: 'by_carrier_pigeon',
    cwe: [79],
  },
  {
    name: 'more parts than the taxonomy has',
    id: 'server_side_injection.sql_injection.blind.time_based',
    names: [INJECTION, 'SQL Injection'],
    rest: 'blind.time_based',
    cwe: [89],
    score: 8.2,
  },
  {
    name: 'nothing but the category',
    id: 'server_side_injection.ssrf.internal_high_impact',
    names: [INJECTION],
    rest: 'ssrf.internal_high_impact',
    cwe: [929],
  },
  {
    name: 'deprecated',
    id: 'insecure_direct_object_references_idor',
    names: ['Broken Access Control (BAC)', 'Insecure Direct Object References (IDOR)'],
    mappedFrom: 'insecure_direct_object_references_idor',
    cwe: [932],
    score: 7.5,
  },
  {
    name: 'deprecated over several versions',
    id: 'missing_function_level_access_control.server_side_request_forgery_ssrf.internal',
    names: [SERVER, SSRF, 'Internal High Impact'],
    mappedFrom: 'missing_function_level_access_control.server_side_request_forgery_ssrf.internal',
    priority: 2,
    cwe: [918, 441],
    score: 7.2,
  },
  {
    name: 'below a deprecated one, where the new entry knows the rest',
    id: 'broken_access_control.server_side_request_forgery_ssrf.external_dns_query_only',
    names: [SERVER, SSRF, 'External - DNS Query Only'],
    mappedFrom: 'broken_access_control.server_side_request_forgery_ssrf',
    priority: 5,
    cwe: [918, 441],
    score: 4,
  },
  {
    name: 'below a deprecated one, with a rest that nobody knows',
    id: 'insecure_direct_object_references_idor.by_guessing',
    names: ['Broken Access Control (BAC)', 'Insecure Direct Object References (IDOR)'],
    rest: 'by_guessing',
    mappedFrom: 'insecure_direct_object_references_idor',
    cwe: [932],
    score: 7.5,
  },
  {
    name: 'deprecated once and back again',
    id: 'insecure_data_transport',
    names: ['Insecure Data Transport'],
    cwe: [311, 319],
  },
  {
    name: 'sent to “other”, where a part of the id still says more',
    id: 'cross_site_scripting_xss.ie_only.ie_eleven',
    names: [XSS, 'IE-Only'],
    rest: 'ie_eleven',
    cwe: [79],
    score: 4.7,
  },
  {
    name: 'sent to “other”, where nothing of the id is left',
    id: 'social_engineering',
    names: ['Other'],
    mappedFrom: 'social_engineering',
    cwe: [],
  },
];

describe('what the taxonomy contains about an id', () => {
  it.each(cases)('$name', ({ id, names, rest, mappedFrom, priority, cwe, score }) => {
    const found = findVrtEntry(id);
    expect(found?.path.map(({ name }) => name)).toEqual(names);
    expect(found?.path.at(-1)?.id.split('.')).toHaveLength(names.length);
    expect(found?.rest).toBe(rest ?? null);
    expect(found?.mappedFrom).toBe(mappedFrom ?? null);
    expect(found?.priority).toBe(priority ?? null);
    expect(found?.cwe).toEqual(cwe);
    expect(found?.cvss?.score).toBe(score);
  });

  it.each([
    '__proto__',
    'constructor',
    'hasOwnProperty.call',
    'toString',
    '.',
    '..',
    '.cross_site_scripting_xss',
    ' cross_site_scripting_xss',
    'CROSS_SITE_SCRIPTING_XSS',
    '<img src=x onerror=alert(1)>',
    'x'.repeat(100_000),
    'x.'.repeat(100_000),
  ])('nothing of %.40s', (id) => {
    expect(findVrtEntry(id)).toEqual({
      path: [],
      rest: id,
      mappedFrom: null,
      priority: null,
      cwe: [],
      cvss: null,
    });
  });

  it.each(['__proto__', 'constructor.prototype', '.', ''])(
    'the category alone if “%s” follows it',
    (rest) => {
      const found = findVrtEntry(`cross_site_scripting_xss.${rest}`);
      expect(found?.path.map(({ name }) => name)).toEqual([XSS]);
    },
  );

  it.each([null, ''])('nothing without an id (%p)', (id) => {
    expect(findVrtEntry(id)).toBeNull();
  });
});
