import { bugClassGuidance } from '../../../../static/src/guidance/bug-class-guidance';

describe('the guidance for a kind of bug, in words', () => {
  it('names the kind, its ratings and what to do', () => {
    const { title, paragraphs, facts, checklist, footnote } = bugClassGuidance(
      'server_security_misconfiguration.server_side_request_forgery_ssrf.internal_high_impact',
    );
    expect(title).toBe(
      'Server Security Misconfiguration › Server-Side Request Forgery (SSRF) › Internal High Impact',
    );
    expect(paragraphs).toEqual([]);
    expect(facts.map(({ name, text, note }) => [name, text, note])).toEqual([
      ['Baseline priority', 'P2', null],
      ['Weakness', null, null],
      ['Baseline CVSS 3 score', '7.2', 'AV:N/AC:L/PR:N/UI:N/S:C/C:L/I:L/A:N'],
    ]);
    expect(facts[1]?.links).toEqual([
      { name: 'CWE-918', url: 'https://cwe.mitre.org/data/definitions/918.html' },
      { name: 'CWE-441', url: 'https://cwe.mitre.org/data/definitions/441.html' },
    ]);
    expect(checklist?.title).toBe('Server-side request forgery');
    expect(checklist?.items.at(-1)).toMatch(/^Look for the same mistake elsewhere/);
    expect(footnote).toContain('Taxonomy 1.17, under the Apache License 2.0');
  });

  it('says what is unknown', () => {
    const { title, paragraphs, facts } = bugClassGuidance(
      'smart_contract_misconfiguration.stolen_by_magpies',
    );
    expect(title).toBe('Smart Contract Misconfiguration');
    expect(paragraphs).toEqual([
      '“stolen_by_magpies” is not in the taxonomy; this advice is for its parent entry.',
    ]);
    expect(facts.map(({ text }) => text)).toEqual(['Varies', 'None mapped', 'None mapped']);
  });

  it('says that an id was replaced', () => {
    expect(bugClassGuidance('insecure_direct_object_references_idor').paragraphs).toEqual([
      'The taxonomy replaced “insecure_direct_object_references_idor” with this entry.',
    ]);
  });

  it('is general if there is no kind, or an unknown one', () => {
    const none = bugClassGuidance(null);
    expect(none.paragraphs).toEqual([
      'Bugcrowd gives no bug type for this submission, so this advice is general.',
    ]);
    const unknown = bugClassGuidance('<b>__proto__</b>');
    expect(unknown.paragraphs).toEqual([
      '“<b>__proto__</b>” is not in the taxonomy; this advice is general.',
    ]);
    for (const { title, facts, checklist } of [none, unknown]) {
      expect(title).toBeNull();
      expect(facts).toEqual([]);
      expect(checklist?.title).toBe('Any kind of bug');
    }
  });
});
