import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';
import { checkEgress, checkRunsOnAtlassian } from '../../../scripts/check-forge/egress-rules';
import { parseManifest } from '../../../scripts/check-forge/manifest';
import { toRunsOnAtlassian } from '../../../scripts/check-forge/to-runs-on-atlassian';
import { validateManifest } from '../../../scripts/check-forge/validate-manifest';

type Json = Record<string, unknown>;

const ROOT = resolve(__dirname, '..', '..', '..');
const text = readFileSync(join(ROOT, 'manifest.yml'), 'utf8');
const variant = toRunsOnAtlassian(text);

const comments = (yaml: string) => yaml.split('\n').filter((line) => /^\s*#/.test(line));

/** The real sources with a placeholder for each page of the manifest, whether or not the pages are built. */
function rootWithPages(): string {
  const root = mkdtempSync(join(tmpdir(), 'manifest-root-'));
  symlinkSync(join(ROOT, 'src'), join(root, 'src'), 'junction');
  for (const { path } of parseManifest(variant).resources) {
    mkdirSync(join(root, path), { recursive: true });
    writeFileSync(join(root, path, 'index.html'), '<!doctype html>');
  }
  return root;
}

describe('the manifest to run on Atlassian', () => {
  it('is the manifest without external domains', () => {
    const { permissions, ...rest } = parse(text) as { readonly permissions: Json };
    const { external, ...inside } = permissions;
    expect(external).toBeDefined();
    expect(parse(variant)).toEqual({ ...rest, permissions: inside });
    expect(variant).not.toContain('api.bugcrowd.com');
  });

  it('keeps every comment except the one about the removed part', () => {
    const kept = comments(variant);
    const lost = comments(text).filter((comment) => !kept.includes(comment));
    expect(lost.every((comment) => /Bugcrowd's REST API|Runs on Atlassian/.test(comment))).toBe(true);
    expect(variant.split('\n')[0]).toContain('npm run manifest:runs-on-atlassian');
  });

  it('cannot be made from itself', () => {
    expect(() => toRunsOnAtlassian(variant)).toThrow('permissions.external');
  });

  // `npm run check:forge` checks the manifest itself. Loading the validator alone takes some seconds.
  it('fails Forge’s validator if a handler is missing', async () => {
    const wrong = variant.replace('handler: index.adminPage', 'handler: nowhere.adminPage');
    const root = rootWithPages();
    try {
      await expect(validateManifest(root, wrong)).resolves.toEqual([expect.stringContaining('nowhere')]);
    } finally {
      rmSync(root, { recursive: true, force: true });
    }
  }, 120_000);

  it('is written to the given place', () => {
    const directory = mkdtempSync(join(tmpdir(), 'manifest-variant-'));
    try {
      const target = join(directory, 'made', 'manifest.yml');
      const script = join('scripts', 'manifest-variant.ts');
      const { stdout, status } = spawnSync(
        process.execPath,
        [join(ROOT, 'scripts', 'run.mjs'), script, target],
        {
          encoding: 'utf8',
        },
      );
      expect(status).toBe(0);
      expect(stdout).toContain('forge deploy');
      expect(readFileSync(target, 'utf8')).toBe(variant);
    } finally {
      rmSync(directory, { recursive: true, force: true });
    }
  });
});

describe('the rules about egress', () => {
  const manifest = parseManifest(text);
  const inside = parseManifest(variant);
  const external = (value: unknown) => ({ ...manifest, permissions: { scopes: [], external: value } });

  it('hold for both', () => {
    expect(checkEgress(manifest)).toEqual([]);
    expect(checkRunsOnAtlassian(inside)).toEqual([]);
  });

  it.each([
    [undefined],
    [{ fetch: { backend: [] } }],
    [{ fetch: { backend: ['https://api.bugcrowd.com'] } }],
    [{ fetch: { backend: [{ address: 'https://*.bugcrowd.com' }] } }],
    [{ fetch: { backend: [{ address: 'https://api.bugcrowd.com' }, { address: 'https://other.example' }] } }],
    [{ fetch: { backend: [{ address: 'https://api.bugcrowd.com' }], client: [] } }],
    [{ fetch: { backend: [{ address: 'https://api.bugcrowd.com' }] }, images: ['https://other.example'] }],
  ])('allow the app no other egress: %j', (value) => {
    expect(checkEgress(external(value))).toHaveLength(1);
  });

  it.each([
    ['external', { permissions: { scopes: [], external: { images: ['https://other.example'] } } }],
    ['remotes', { remotes: [] }],
    ['providers', { providers: {} }],
    ['connectModules', { connectModules: {} }],
    ['dynamically', { modules: { webtrigger: [{ key: 'open', response: { type: 'dynamic' } }] } }],
    ['dynamically', { modules: { webtrigger: [{ key: 'open' }] } }],
  ])('keep the variant from %s', (word, change) => {
    expect(checkRunsOnAtlassian({ ...inside, ...change })).toEqual([expect.stringContaining(word)]);
  });
});
