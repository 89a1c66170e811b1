import type { Case } from '../../../src/domain/cases/case';
import type { WebLink } from '../../../src/domain/cases/web-link';
import { webLinkId } from '../../../src/domain/cases/web-link-id';
import { decideCase, type CaseDecision } from '../../../src/domain/decide/decide-case';
import { decideDelivery } from '../../../src/domain/decide/decide-delivery';
import { wantedLink } from '../../../src/domain/decide/link-effect';
import { bugcrowdTraits } from '../../../src/sources/bugcrowd/traits';
import { manualTraits } from '../../../src/sources/manual/lifecycle';
import { connectionWith, eventWith, policyWith } from '../../support/builders';
import { caseWith, trackedAt } from '../../support/case-builders';

const now = '2026-11-05T09:00:00Z';
const linking = connectionWith({ linksToSource: true });
const link: WebLink = {
  url: 'https://tracker.bugcrowd.com/acme/submissions/sub-1',
  title: 'Stored XSS',
  isResolved: false,
};
const linked: Partial<Case> = { webLink: link, notLinked: null };
const refused: Partial<Case> = { webLink: null, notLinked: 'No permission.' };

const typesOf = (decision: CaseDecision): readonly string[] =>
  'effects' in decision ? decision.effects.map(({ type }) => type) : [];
const linkOf = (decision: CaseDecision): WebLink | undefined =>
  'effects' in decision
    ? decision.effects.flatMap((effect) => (effect.type === 'link-issue' ? [effect.link] : []))[0]
    : undefined;

interface Decided {
  readonly connection?: typeof linking;
  readonly facts?: Partial<Case['facts']>;
  readonly givesNotices?: boolean;
}

function decided(kept: Partial<Case>, { connection = linking, facts, givesNotices = false }: Decided = {}) {
  const known = { ...trackedAt({ now, connection }), ...kept };
  const merged = { ...known, facts: { ...known.facts, ...facts } };
  const cause = { by: 'source' } as const;
  return decideCase(known, merged, {
    ...{ connection, policy: policyWith(), now, traits: bugcrowdTraits, cause, givesNotices },
  });
}

describe('the link of an issue to its finding', () => {
  const shown = { summary: 'Stored XSS', submissionState: 'triaged' };

  it.each([
    ['https://a.example/1', true],
    ['HTTPS://a.example/1', true],
    ['http://a.example/1', false],
    ['javascript:alert(1)', false],
    ['//a.example/1', false],
    ['', false],
    [null, false],
  ])('to %p is wanted: %p', (url, isWanted) => {
    expect(wantedLink(shown, url, linking, bugcrowdTraits) !== null).toBe(isWanted);
    expect(wantedLink(shown, url, connectionWith(), bugcrowdTraits)).toBeNull();
  });

  it.each([
    [bugcrowdTraits, 'new', false],
    [bugcrowdTraits, 'triaged', false],
    [bugcrowdTraits, 'unresolved', false],
    [bugcrowdTraits, 'resolved', true],
    [bugcrowdTraits, 'not_applicable', true],
    [bugcrowdTraits, 'a-new-state', false],
    [bugcrowdTraits, null, false],
    [manualTraits, 'accepted', false],
    [manualTraits, 'fixed', true],
    [manualTraits, 'closed', true],
  ])('is struck through by the source’s state (%#: %p)', (traits, submissionState, isResolved) => {
    const wanted = wantedLink({ ...shown, submissionState }, link.url, linking, traits);
    expect(wanted).toEqual({ ...link, isResolved });
  });

  it('is made with the issue, and not where the connection does not link', () => {
    const created = (connection: typeof linking) =>
      decideDelivery({
        ...{ known: null, event: eventWith(), connection, policy: policyWith(), now, traits: bugcrowdTraits },
      }) as CaseDecision;
    expect(linkOf(created(linking))).toEqual(link);
    expect(typesOf(created(connectionWith()))).toEqual(['create-issue']);
  });

  it('stays as it is while nothing that it shows changes', () => {
    expect(typesOf(decided(linked))).toEqual([]);
    expect(typesOf(decided(linked, { facts: { cvssScore: 7.1 } }))).not.toContain('link-issue');
  });

  it('follows the title', () => {
    const decision = decided(linked, { facts: { title: 'XSS\u202E everywhere' } });
    expect(typesOf(decision)).toEqual(['edit-issue', 'comment-on-issue', 'link-issue']);
    expect(linkOf(decision)).toEqual({ ...link, title: 'XSS[U+202E] everywhere' });
  });

  it('follows a state that ends the finding, and no other', () => {
    const silent = connectionWith({ linksToSource: true, commentOnState: false });
    const to = (state: string) => decided(linked, { connection: silent, facts: { state } });
    expect(typesOf(to('resolved'))).toEqual(['link-issue']);
    expect(typesOf(to('unresolved'))).toEqual([]);
  });

  it('comes with the next write where the connection begins to link, and causes none', () => {
    expect(typesOf(decided({}))).toEqual([]);
    expect(typesOf(decided({}, { givesNotices: true }))).toEqual([]);
    expect(linkOf(decided({}, { facts: { title: 'Another' } }))).toEqual({ ...link, title: 'Another' });
  });

  it('that Jira refused is tried again with a write and at a check, and causes no write', () => {
    expect(typesOf(decided(refused))).toEqual([]);
    expect(
      typesOf(
        decided(refused, {
          facts: { state: 'not_applicable' },
          connection: connectionWith({ linksToSource: true, commentOnState: false }),
        }),
      ),
    ).toEqual([]);
    expect(typesOf(decided(refused, { givesNotices: true }))).toEqual(['link-issue']);
    expect(typesOf(decided(refused, { facts: { title: 'Another' } }))).toContain('link-issue');
  });

  it('that Jira refused is not missed where none is wanted any more', () => {
    const decision = decided(refused, { connection: connectionWith(), givesNotices: true });
    expect(decision).toMatchObject({ outcome: 'recorded', kase: { notLinked: null } });
  });

  it('is made for an issue that the case finds, whatever another issue had', () => {
    const { issue } = trackedAt({ now, connection: linking });
    const known = caseWith(linked);
    const cause = { by: 'source' } as const;
    const context = { connection: linking, policy: policyWith(), now, traits: bugcrowdTraits, cause };
    expect(linkOf(decideCase(known, { ...known, issue }, context))).toEqual(link);
  });

  it('comes before a move, which may close the issue to edits', () => {
    const to = { statusId: '3', statusName: 'Done', resolutionId: null };
    const { mapping } = linking;
    const connection = { ...linking, mapping: { ...mapping, statuses: { resolved: to } } };
    const types = typesOf(decided(linked, { connection, facts: { state: 'resolved' } }));
    expect(types.slice(-2)).toEqual(['link-issue', 'transition-issue']);
  });
});

describe('the id of a link', () => {
  const identity = { source: 'bugcrowd', connectionId: 'demo', submissionId: 'sub-1' } as const;

  it('is of the case alone', () => {
    expect(webLinkId(identity)).toBe('bounty-clock:bugcrowd:sub-1');
    expect(webLinkId({ ...identity, source: 'manual' })).toBe('bounty-clock:manual:demo:sub-1');
  });

  it.each([232, 233, 234, 241, 242, 1000])('is never longer than Jira takes (%i)', (length) => {
    const long = { ...identity, submissionId: 'x'.repeat(length) };
    expect(webLinkId(long).length).toBeLessThanOrEqual(255);
    expect(webLinkId(long)).not.toBe(webLinkId({ ...long, submissionId: `${'x'.repeat(length - 1)}y` }));
  });
});
