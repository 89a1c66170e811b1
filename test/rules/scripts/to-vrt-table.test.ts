import * as v from 'valibot';
import { DeprecatedMapping, Mapping, Taxonomy } from '../../../scripts/vrt/taxonomy-schema';
import { toVrtTable, type VrtSources } from '../../../scripts/vrt/to-vrt-table';

const sources: VrtSources = {
  taxonomies: [
    {
      version: '1',
      content: [
        { id: 'web', name: 'Web', children: [{ id: 'xss', name: 'XSS', priority: 3 }] },
        { id: 'gone', name: 'Gone', priority: 5 },
      ],
    },
    {
      version: '2',
      content: [
        { id: 'web', name: 'Web', children: [{ id: 'xss', name: 'Scripting', priority: 2 }] },
        { id: 'other', name: 'Other', priority: null },
      ],
    },
  ],
  deprecated: {
    browser: { '1.5': 'old_web' },
    old_web: { '1.6': 'web.xss' },
    'web.flash': { '1.7': 'other' },
    phone: { '1.7': 'other' },
    gone: { '1.8': 'web' },
  },
  cwe: [{ id: 'web', cwe: [16], children: [{ id: 'xss', cwe: [79] }] }],
  cvss: [{ id: 'web', children: [{ id: 'xss', cvss_v3: 'AV:N/AC:L/PR:N/UI:R/S:C/C:L/I:L/A:N' }] }],
};

describe('merging the published data of the taxonomy', () => {
  const table = toVrtTable(sources);

  it('prefers the newer version, and keeps what only the older one has', () => {
    expect(table.versions).toEqual(['1', '2']);
    expect(table.entries).toEqual({
      gone: { name: 'Gone', priority: 5 },
      other: { name: 'Other' },
      web: { name: 'Web', cwe: [16] },
      'web.xss': {
        name: 'Scripting',
        priority: 2,
        cwe: [79],
        cvss: 'AV:N/AC:L/PR:N/UI:R/S:C/C:L/I:L/A:N',
        score: 6.1,
      },
    });
  });

  it('follows deprecated ids to their end, unless they are known or end nowhere', () => {
    expect(table.deprecated).toEqual({ browser: 'web.xss', old_web: 'web.xss', phone: 'other' });
  });

  it('drops what is mapped to an “other” that is no entry', () => {
    const [older] = sources.taxonomies;
    const { deprecated } = toVrtTable({ ...sources, taxonomies: older === undefined ? [] : [older] });
    expect(deprecated).toEqual({ browser: 'web.xss', old_web: 'web.xss' });
  });

  it('is the same whatever the order of the sources', () => {
    const turned: VrtSources = {
      ...sources,
      taxonomies: sources.taxonomies.map(({ version, content }) => ({
        version,
        content: [...content].reverse(),
      })),
      deprecated: Object.fromEntries(Object.entries(sources.deprecated).reverse()),
    };
    expect(JSON.stringify(toVrtTable(turned))).toBe(JSON.stringify(table));
  });

  it.each([
    ['in a circle', { a: { '1': 'b' }, b: { '1': 'a' } }],
    ['to no single successor', { a: { '1': 'web', '2': 'other' } }],
    ['to no single successor', { a: { '1': 'nowhere' } }],
  ])('refuses ids that lead %s', (_why, deprecated) => {
    expect(() => toVrtTable({ ...sources, deprecated })).toThrow(/leads/);
  });
});

describe('reading the published files', () => {
  const content = [{ id: 'web', name: 'Web', type: 'category' }];

  it('accepts the taxonomy with or without its date', () => {
    expect(v.parse(Taxonomy, content).released).toBeNull();
    expect(
      v.parse(Taxonomy, { metadata: { release_date: '2024-07-18T00:00:00+00:00' }, content }).released,
    ).toBe('2024-07-18');
  });

  it.each([
    ['an empty taxonomy', Taxonomy, []],
    ['an id with a dot', Taxonomy, [{ id: 'a.b', name: 'A' }]],
    ['an id of another alphabet', Taxonomy, [{ id: '__proto__"', name: 'A' }]],
    ['a priority out of range', Taxonomy, [{ id: 'a', name: 'A', priority: 6 }]],
    ['an entry without a name', Taxonomy, [{ id: 'a', name: ' ' }]],
    ['a bad child', Taxonomy, [{ id: 'a', name: 'A', children: [{ id: 'b' }] }]],
    ['a weakness that is none', Mapping, { content: [{ id: 'a', cwe: ['79'] }] }],
    ['a vector that is none', Mapping, { content: [{ id: 'a', cvss_v3: 'high' }] }],
    ['a successor that is no id', DeprecatedMapping, { a: { '1': 'no id' } }],
  ])('refuses %s', (_what, schema, input) => {
    expect(v.safeParse<v.GenericSchema>(schema, input).success).toBe(false);
  });
});
