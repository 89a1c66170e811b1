import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkEgress, checkRunsOnAtlassian } from './egress-rules';
import { parseManifest, type Manifest } from './manifest';
import { checkOwnRules } from './own-rules';
import { toRunsOnAtlassian } from './to-runs-on-atlassian';
import { validateManifest } from './validate-manifest';

export interface Check {
  readonly name: string;
  readonly problems: readonly string[];
}

async function checkOne(
  root: string,
  name: string,
  text: string,
  rules: (manifest: Manifest) => readonly string[],
): Promise<readonly Check[]> {
  const manifest = parseManifest(text);
  return [
    { name: `${name}: own rules`, problems: [...checkOwnRules(manifest, root), ...rules(manifest)] },
    { name: `${name}: Forge's validator`, problems: await validateManifest(root, text) },
  ];
}

/** Checks manifest.yml in the app's folder, and the "Runs on Atlassian" variant made from it. */
export async function checkManifest(root: string): Promise<readonly Check[]> {
  const text = readFileSync(join(root, 'manifest.yml'), 'utf8');
  return [
    ...(await checkOne(root, 'manifest', text, checkEgress)),
    ...(await checkOne(root, 'manifest to run on Atlassian', toRunsOnAtlassian(text), checkRunsOnAtlassian)),
  ];
}
