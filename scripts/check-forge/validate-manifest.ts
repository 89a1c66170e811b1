import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validate } from '@forge/manifest';

/** Folders with files that a manifest names: handlers and pages. */
const NAMED_FOLDERS = ['src', 'static'];

/**
 * The full validator that the Forge CLI runs before a deploy. Warnings count, because nobody reads them in a deploy's
 * output.
 * @param root the app's folder; the text is validated as its manifest.yml.
 * @param text the manifest.
 * @returns the problems.
 */
export async function validateManifest(root: string, text: string): Promise<readonly string[]> {
  // The validator reads a file and looks for handlers and pages beside it; a variant of the manifest is elsewhere.
  const directory = mkdtempSync(join(tmpdir(), 'forge-manifest-'));
  try {
    for (const folder of NAMED_FOLDERS) symlinkSync(join(root, folder), join(directory, folder), 'junction');
    const path = join(directory, 'manifest.yml');
    writeFileSync(path, text);
    const { errors } = await validate(false, path);
    return (errors ?? []).map(({ level, message, line }) => `${level} in line ${line}: ${message}`);
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}
