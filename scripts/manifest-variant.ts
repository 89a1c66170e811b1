import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { toRunsOnAtlassian } from './check-forge/to-runs-on-atlassian';

const ROOT = resolve(__dirname, '..');

/** Writes the manifest of the "Runs on Atlassian" variant, to the given path or into the build folder. */
function main(): void {
  const [given] = process.argv.slice(2);
  const target = resolve(ROOT, given ?? join('build', 'runs-on-atlassian', 'manifest.yml'));
  const text = toRunsOnAtlassian(readFileSync(join(ROOT, 'manifest.yml'), 'utf8'));
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, text);
  const shown = relative(ROOT, target);
  console.log(`${shown} is the manifest without calls to Bugcrowd. The Forge CLI reads manifest.yml only, so deploy it with

  mv manifest.yml manifest.full.yml && cp ${shown} manifest.yml
  forge deploy
  mv manifest.full.yml manifest.yml`);
}

main();
