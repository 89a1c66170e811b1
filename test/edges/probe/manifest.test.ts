import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';
import { validateManifest } from '../../../scripts/check-forge/validate-manifest';

const ROOT = resolve(__dirname, '..', '..', '..');
const PROBE = join(ROOT, 'probe');
const text = readFileSync(join(PROBE, 'manifest.yml'), 'utf8');

interface Manifest {
  readonly app: { readonly id: string; readonly runtime: object };
  readonly permissions: { readonly scopes: readonly string[]; readonly external?: unknown };
}

const probe = parse(text) as Manifest;
const app = parse(readFileSync(join(ROOT, 'manifest.yml'), 'utf8')) as Manifest;

describe('the manifest of the probe', () => {
  it('passes Forge’s validator', async () => {
    await expect(validateManifest(PROBE, text)).resolves.toEqual([]);
  }, 120_000);

  it('belongs to a separate app, with the same runtime', () => {
    expect(probe.app.id).not.toBe(app.app.id);
    expect(probe.app.runtime).toEqual(app.app.runtime);
  });

  it('asks for no scope that the app lacks, and for nothing outside Atlassian', () => {
    expect(probe.permissions.scopes.filter((scope) => !app.permissions.scopes.includes(scope))).toEqual([]);
    expect(probe.permissions.external).toBeUndefined();
  });
});
