import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { iconProblems } from '../../../scripts/check-forge/icon-rules';
import { parseManifest } from '../../../scripts/check-forge/manifest';

const ROOT = join(__dirname, '..', '..', '..');
const manifest = parseManifest(readFileSync(join(ROOT, 'manifest.yml'), 'utf8'));

const withIcon = (icon: string | undefined): Parameters<typeof iconProblems>[0] => ({
  resources: [{ key: 'page', path: 'static/dist/page' }],
  modules: { 'jira:issuePanel': [{ key: 'panel', ...(icon !== undefined && { icon }) }] },
});
const isIcon = (path: string): boolean => path === 'static/dist/page/icon.svg';

describe('icons of the manifest', () => {
  it.each<[string, string | undefined, readonly string[]]>([
    ['a file of a resource', 'resource:page;icon.svg', []],
    ['none at all', undefined, []],
    [
      'a file that is missing',
      'resource:page;other.svg',
      ['Resource "page" has no static/dist/page/other.svg.'],
    ],
    [
      'a resource that is missing',
      'resource:panel;icon.svg',
      ['The icon of jira:issuePanel "panel" names an unknown resource: panel.'],
    ],
    [
      'a resource without a file',
      'resource:page',
      ['The icon of jira:issuePanel "panel" is not one of the app\'s own files: resource:page.'],
    ],
    [
      'an address of somebody else',
      'https://example.com/icon.svg',
      [
        'The icon of jira:issuePanel "panel" is not one of the app\'s own files: https://example.com/icon.svg.',
      ],
    ],
  ])('%s', (_name, icon, expected) => {
    expect(iconProblems(withIcon(icon), isIcon)).toEqual(expected);
  });

  it('of a gadget includes its thumbnail', () => {
    const gadget = { key: 'now', thumbnail: 'https://example.com/now.svg' };
    expect(
      iconProblems({ resources: [], modules: { 'jira:dashboardGadget': [gadget] } }, isIcon),
    ).toHaveLength(1);
  });

  it("are all the app's own, which are copied into each page at its build", () => {
    const built = (path: string): boolean =>
      [basename(path), path.replace('static/dist/', '')].some((file) =>
        existsSync(join(ROOT, 'static', file)),
      );
    expect(iconProblems(manifest, built)).toEqual([]);
    const pages = ['jira:issuePanel', 'jira:issueContext', 'jira:adminPage'];
    for (const type of pages)
      for (const { icon } of manifest.modules[type] ?? []) expect(icon).toMatch(/^resource:.+;icon\.svg$/);
  });
});
