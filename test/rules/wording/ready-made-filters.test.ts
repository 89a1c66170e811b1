import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { JastBuilder } from '@atlaskit/jql-ast';
import { parse } from 'yaml';
import { issuesOfConnection } from '../../../src/wording/issue-search';
import { readyMadeFilters, readyMadeJql, readyMadeNames } from '../../../src/wording/ready-made-filters';
import { ROOT } from '../../support/source-files';

const withinHostile = [issuesOfConnection('a" OR key = "b'), 'project = "SEC"'];

describe.each(readyMadeFilters)('the ready-made filter %s', (filter) => {
  it('is valid JQL, also within a connection and a project', () => {
    for (const within of [[], withinHostile])
      expect(new JastBuilder().build(readyMadeJql(filter, within)).errors).toEqual([]);
    expect(readyMadeJql(filter, withinHostile)).toContain(
      ' AND bountyClockConnection = "a\\" OR key = \\"b" AND project = "SEC" ORDER BY ',
    );
  });

  it('uses no alias that the manifest lacks', () => {
    const manifest = parse(readFileSync(join(ROOT, 'manifest.yml'), 'utf8')) as {
      readonly modules: Readonly<
        Record<string, readonly { readonly values?: readonly { readonly searchAlias: string }[] }[]>
      >;
    };
    const known = manifest.modules['jira:entityProperty']?.flatMap(({ values = [] }) =>
      values.map(({ searchAlias }) => searchAlias),
    );
    for (const [alias] of readyMadeJql(filter).matchAll(/bountyClock\w+/g)) expect(known).toContain(alias);
  });

  it('is written in docs/figures.md as it is', () => {
    const docs = readFileSync(join(ROOT, 'docs', 'figures.md'), 'utf8');
    const row = docs.split('\n').find((line) => line.startsWith(`| ${readyMadeNames[filter]} `));
    expect(row?.split('`')[1]).toBe(readyMadeJql(filter));
  });
});
