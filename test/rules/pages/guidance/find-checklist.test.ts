import type { Checklist } from '../../../../static/src/guidance/base/checklist';
import { cweFamilies } from '../../../../static/src/guidance/cwe-families';
import { findChecklist } from '../../../../static/src/guidance/find-checklist';
import { findVrtEntry } from '../../../../static/src/guidance/find-vrt-entry';
import { categoryFamilies, familyOverrides } from '../../../../static/src/guidance/vrt-families';
import { vrtTable } from '../../../../static/src/guidance/vrt-table';

const HOSTS = ['cheatsheetseries.owasp.org', 'csrc.nist.gov', 'cwe.mitre.org', 'owasp.org', 'www.nist.gov'];

const ids = Object.keys(vrtTable.entries);
const categories = ids.filter((id) => !id.includes('.'));

function checklistOf(id: string | null): Checklist {
  return findChecklist(findVrtEntry(id));
}

describe('what to do about a kind of bug', () => {
  it.each([
    ['cross_site_scripting_xss.stored.non_admin_to_anyone', 'scripting'],
    ['server_side_injection.sql_injection', 'sqlInjection'],
    ['server_side_injection.remote_code_execution_rce', 'codeInjection'],
    [
      'server_security_misconfiguration.server_side_request_forgery_ssrf.internal_high_impact',
      'requestForgery',
    ],
    ['server_security_misconfiguration.no_rate_limiting_on_form.login', 'throttling'],
    ['broken_access_control.idor.view_non_sensitive_information', 'accessControl'],
    ['broken_authentication_and_session_management.session_fixation.remote_attack_vector', 'session'],
    ['cryptographic_weakness.weak_hash.lack_of_salt', 'passwordHash'],
    ['cryptographic_weakness.insufficient_entropy.prng_seed_reuse', 'randomness'],
  ] as const)('by the weakness: %s', (id, family) => {
    expect(checklistOf(id)).toBe(cweFamilies[family]);
  });

  it.each([
    [
      'server_security_misconfiguration.mail_server_misconfiguration.email_spoofing_to_spam_folder',
      'mailSpoofing',
    ],
    ['insecure_os_firmware.weakness_in_firmware_updates.firmware_cannot_be_updated', 'firmware'],
    ['cryptographic_weakness.side_channel_attack.differential_fault_analysis', 'sideChannel'],
    ['insecure_data_transport.cleartext_transmission_of_sensitive_data', 'transport'],
    ['insecure_data_transport.executable_download.no_secure_integrity_check', 'authenticity'],
    ['sensitive_data_exposure.disclosure_of_secrets.for_internal_asset', 'secrets'],
    ['sensitive_data_exposure.disclosure_of_secrets.pii_leakage_exposure', 'privacy'],
  ] as const)('by the entry, if it is more specific than the weakness: %s', (id, family) => {
    expect(checklistOf(id)).toBe(cweFamilies[family]);
  });

  it.each([
    ['cloud_security.storage_misconfigurations.publicly_accessible_cloud_storage', 'cloud'],
    ['automotive_security_misconfiguration.can.injection_dos', 'automotive'],
    ['data_biases.representation_bias', 'bias'],
    ['zero_knowledge_security_misconfiguration.missing_constraint', 'zeroKnowledge'],
    ['ai_application_security.prompt_injection.of_a_new_kind', 'aiApplication'],
    ['cloud_security.not_known_yet', 'cloud'],
  ] as const)('by the category, if no weakness is mapped: %s', (id, family) => {
    expect(checklistOf(id)).toBe(cweFamilies[family]);
  });

  it.each([null, '', 'other', 'not_a_category', '__proto__', 'social_engineering'])(
    'in general: %p',
    (id) => {
      expect(checklistOf(id)).toBe(cweFamilies.general);
    },
  );

  it('has a family for every category of the taxonomy, and for nothing else', () => {
    expect(Object.keys(categoryFamilies).sort()).toEqual([...categories].sort());
    const general = categories.filter((id) => checklistOf(id) === cweFamilies.general);
    expect(general).toEqual(['other']);
  });

  it('has a checklist of its kind for every entry, and for new ones below it', () => {
    const unhelped = ids
      .filter((id) => id !== 'other')
      .flatMap((id) => [id, `${id}.something_new`])
      .filter((id) => checklistOf(id) === cweFamilies.general);
    expect(unhelped).toEqual([]);
  });

  it('names existing entries', () => {
    expect(Object.keys(familyOverrides).filter((id) => !ids.includes(id))).toEqual([]);
  });
});

describe.each(Object.entries(cweFamilies))('the checklist %s', (_id, family) => {
  it('is short: three to six instructions, one to three links', () => {
    expect(family.items.length).toBeGreaterThanOrEqual(3);
    expect(family.items.length).toBeLessThanOrEqual(6);
    expect(family.links.length).toBeGreaterThanOrEqual(1);
    expect(family.links.length).toBeLessThanOrEqual(3);
    for (const item of family.items) {
      expect(item).toMatch(/^[A-Z].*\.$/);
      expect(item.length).toBeLessThanOrEqual(140);
    }
  });

  it('links to public guidance only, over https', () => {
    for (const { name, url } of family.links) {
      expect(name).not.toBe('');
      const { protocol, host, href } = new URL(url);
      expect(protocol).toBe('https:');
      expect(HOSTS).toContain(host);
      expect(href).toBe(url);
    }
  });

  it('shares no weakness with another', () => {
    const others = Object.values(cweFamilies).filter((other) => other !== family);
    expect(family.cwe.filter((id) => others.some(({ cwe }) => cwe.includes(id)))).toEqual([]);
  });
});

describe('the weaknesses of the taxonomy', () => {
  it('all have a family', () => {
    const mapped = new Set(Object.values(vrtTable.entries).flatMap(({ cwe }) => cwe ?? []));
    const known = new Set(Object.values(cweFamilies).flatMap(({ cwe }) => cwe));
    expect([...mapped].filter((id) => !known.has(id))).toEqual([]);
  });
});
