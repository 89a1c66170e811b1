import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Of a file, or of a folder with everything in it; a folder changes when a file of it goes. */
function changedMs(path: string): number {
  const stats = statSync(path);
  if (!stats.isDirectory()) return stats.mtimeMs;
  return Math.max(stats.mtimeMs, ...readdirSync(path).map((name) => changedMs(join(path, name))));
}

/** True if a bundle is there and was made after the last change of what it is made of. */
export function isCurrent(bundle: string, sources: readonly string[]): boolean {
  try {
    const madeMs = statSync(bundle).mtimeMs;
    return sources.every((source) => changedMs(source) < madeMs);
  } catch {
    return false;
  }
}
