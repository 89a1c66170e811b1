import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Time of the last change of a file, or of a folder with everything in it; removing a file changes its folder. */
function changedMs(path: string): number {
  const stats = statSync(path);
  if (!stats.isDirectory()) return stats.mtimeMs;
  return Math.max(stats.mtimeMs, ...readdirSync(path).map((name) => changedMs(join(path, name))));
}

/** True if a bundle exists and is newer than all its inputs. */
export function isCurrent(bundle: string, sources: readonly string[]): boolean {
  try {
    const madeMs = statSync(bundle).mtimeMs;
    return sources.every((source) => changedMs(source) < madeMs);
  } catch {
    return false;
  }
}
