import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { silentLogger } from './silent-logger';

/** The operations the app uses, with their scopes: what the permission linter would download. */
const OPENAPI = join(__dirname, 'jira-operations.json');

/** The linter downloads API descriptions; here it gets Jira's from a file and empty ones for other products. */
async function withLocalApiDescriptions<T>(action: () => Promise<T>): Promise<T> {
  const realFetch = globalThis.fetch;
  const jira = readFileSync(OPENAPI, 'utf8');
  globalThis.fetch = (input) => {
    const address = input instanceof Request ? input.url : String(input);
    const isJira = address.includes('/jira/platform/');
    return Promise.resolve(new Response(isJira ? jira : '{"paths":{}}'));
  };
  try {
    return await action();
  } finally {
    globalThis.fetch = realFetch;
  }
}

/** The client-side linters of `forge lint`: handlers, permissions, modules, timeouts. Warnings count as problems. */
export async function lintApp(): Promise<readonly string[]> {
  // The linter caches results for hours in the user's configuration directory; each run gets a fresh one.
  const configHome = mkdtempSync(join(tmpdir(), 'forge-lint-'));
  process.env['XDG_CONFIG_HOME'] = configHome;
  try {
    return await withLocalApiDescriptions(async () => {
      const { lint } = await import('@forge/lint');
      const { ConfigFile, FileSystemReader, FileSystemWriter } = await import('@forge/cli-shared');
      const reader = new FileSystemReader();
      const manifest = await new ConfigFile(reader, new FileSystemWriter()).readConfig();
      const files = await reader.recursiveReadDir('./src', ['node_modules']);
      const deprecations = { getDeprecatedRuntimes: () => Promise.resolve(['nodejs18.x', 'nodejs20.x']) };
      const results = await lint(files, manifest, 'development', silentLogger, deprecations as never, {
        linter: { mode: 'client-side' },
      });
      return results.flatMap(({ file, errors, warnings }) =>
        [...errors, ...warnings].map(({ message, line }) => `${file}:${line}: ${message}`),
      );
    });
  } finally {
    rmSync(configHome, { recursive: true, force: true });
  }
}
