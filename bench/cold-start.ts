import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import { deployBundle, deployedApp } from './deploy-bundle';

const EMPTY_APP = join(__dirname, 'empty-app');

/**
 * Loads a bundle in its own process, like a cold start, and prints the milliseconds of processor time and of elapsed time
 * that this took. The second grows with whatever else the machine does.
 */
const LOAD = `
const [usedBefore, began] = [process.cpuUsage(), performance.now()];
require(process.argv[1]);
const elapsedMs = performance.now() - began;
const { user, system } = process.cpuUsage(usedBefore);
console.log(JSON.stringify({ processorMs: (user + system) / 1000, elapsedMs }));`;

const run = promisify(execFile);

export interface ColdStart {
  readonly app: 'this app' | 'empty Forge function';
  /** Loaded before the first call. */
  readonly bytes: number;
  readonly gzipBytes: number;
  /** Loaded later, when a function needs it. */
  readonly laterBytes: number;
  /** One for each round. */
  readonly loads: readonly Load[];
}

/** What it took to load a bundle, in milliseconds. */
interface Load {
  readonly processorMs: number;
  readonly elapsedMs: number;
}

function weigh(directory: string): Pick<ColdStart, 'bytes' | 'gzipBytes' | 'laterBytes'> {
  const entry = readFileSync(join(directory, 'index.cjs'));
  const others = readdirSync(directory).filter((name) => /^\d+\.cjs$/.test(name));
  const laterBytes = others.reduce((sum, name) => sum + readFileSync(join(directory, name)).length, 0);
  return { bytes: entry.length, gzipBytes: gzipSync(entry).length, laterBytes };
}

async function load(directory: string): Promise<Load> {
  const { stdout } = await run(process.execPath, ['-e', LOAD, join(directory, 'index.cjs')]);
  return JSON.parse(stdout) as Load;
}

/**
 * Compares the deploy bundle with that of a function that imports what every Forge function does, and does nothing.
 * Both are built by Forge's own bundler and loaded in turn, each time in a fresh process.
 */
export async function measureColdStart(rounds: number): Promise<readonly [app: ColdStart, empty: ColdStart]> {
  const app = dirname((await deployedApp()).bundle);
  const empty = dirname((await deployBundle(EMPTY_APP, 'empty-app')).bundle);
  const appLoads: Load[] = [];
  const emptyLoads: Load[] = [];
  // The first load fills the file system's cache, and is not counted.
  for (let round = 0; round <= rounds; round += 1) {
    const loads = [await load(app), await load(empty)] as const;
    if (round > 0) {
      appLoads.push(loads[0]);
      emptyLoads.push(loads[1]);
    }
  }
  return [
    { app: 'this app', ...weigh(app), loads: appLoads },
    { app: 'empty Forge function', ...weigh(empty), loads: emptyLoads },
  ];
}
