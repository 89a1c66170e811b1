import { execFile } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, join, resolve, sep } from 'node:path';
import { promisify } from 'node:util';
import { preloadFirstView } from './preload-first-view';

const ROOT = resolve(__dirname, '..', '..');
const STATIC = join(ROOT, 'static');
const DIST = join(STATIC, 'dist');

/** In each page's directory, because the manifest names it by a page's resource; beside the images that a page has of its own. */
const ICON = join(STATIC, 'icon.svg');

/** One per resource of the manifest: the directory of the page, and of its build. */
const PAGES = ['issue-panel', 'admin', 'overview', 'gadget', 'dashboard-script'] as const;

/** Inputs of a page. The lock file stands for every dependency. */
const SOURCES = [
  STATIC,
  join(ROOT, 'src', 'contract'),
  join(ROOT, 'src', 'wording'),
  join(ROOT, 'package-lock.json'),
  join(__dirname, 'preload-first-view.ts'),
  __filename,
];

/** The parts of the bridge that a page uses: the package's entry point would load all of them. */
const BRIDGE_PARTS = {
  find: /^@forge\/bridge\/(.+)$/,
  replacement: join(ROOT, 'node_modules', '@forge', 'bridge', 'out', '$1.js'),
};

/**
 * The code that requests and the code that draws the first view are one file each, with their static imports; otherwise
 * code that they share with a later part would be a file of its own.
 */
const FIRST_VIEW = [
  { name: 'ask', test: /[\\/]main\.ts$/, priority: 2 },
  { name: 'draw', test: /[\\/]draw-(?:panel|admin|overview|gadget)\.tsx$/, priority: 1 },
];

function filesOf(path: string): readonly string[] {
  if (statSync(path).isFile()) return [path];
  return readdirSync(path, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => !file.startsWith(DIST + sep));
}

/** Images that only the manifest names, such as the thumbnail of a gadget. */
function imagesOf(page: string): readonly string[] {
  return filesOf(join(STATIC, page)).filter((file) => file.endsWith('.svg'));
}

function isCurrent(page: string): boolean {
  const built = join(DIST, page, 'index.html');
  if (!existsSync(built)) return false;
  const builtMs = statSync(built).mtimeMs;
  return SOURCES.flatMap(filesOf).every((file) => statSync(file).mtimeMs < builtMs);
}

/** Builds beside the old output and swaps the two, so that a page is never served half built. */
async function buildPage(page: string): Promise<void> {
  const { build } = await import('vite');
  const fresh = join(DIST, `.${page}-${process.pid}`);
  try {
    await build({
      root: join(STATIC, page),
      // Forge chooses the path of a page.
      base: './',
      configFile: false,
      publicDir: false,
      logLevel: 'error',
      resolve: { alias: [BRIDGE_PARTS] },
      plugins: [preloadFirstView()],
      build: {
        outDir: fresh,
        emptyOutDir: true,
        target: 'es2022',
        // Static imports of the page's script are preloaded in parallel, without a polyfill, which no supported browser
        // needs.
        modulePreload: { polyfill: false },
        rolldownOptions: { output: { codeSplitting: { groups: FIRST_VIEW } } },
      },
    });
    for (const image of [ICON, ...imagesOf(page)]) copyFileSync(image, join(fresh, basename(image)));
    mkdirSync(DIST, { recursive: true });
    rmSync(join(DIST, page), { recursive: true, force: true });
    renameSync(fresh, join(DIST, page));
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
}

async function buildStale(): Promise<void> {
  // For every caller, test runners included: any other value would bundle React's development build.
  process.env['NODE_ENV'] = 'production';
  for (const page of PAGES) if (!isCurrent(page)) await buildPage(page);
}

/**
 * Builds every page whose sources are newer than its output, in its own process: Vite is an ES module, which callers
 * such as jest cannot load.
 */
export async function buildStatic(): Promise<void> {
  if (PAGES.every(isCurrent)) return;
  const tsx = join(ROOT, 'node_modules', 'tsx', 'dist', 'cli.mjs');
  await promisify(execFile)(process.execPath, [tsx, __filename], { cwd: ROOT });
}

if (process.argv[1] !== undefined && resolve(process.argv[1]) === __filename)
  buildStale().catch((error: unknown) => {
    console.error(error);
    process.exit(1);
  });
