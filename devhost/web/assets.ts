import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import { html, type Answer } from '../base/exchange';
import { themeCss } from './theme-css';

/** Scripts and styles of the host's own pages and of the bridge. */
export interface Assets {
  serve(name: string): Promise<Answer>;
}

async function script(name: string): Promise<string> {
  const entryPoints = [join(__dirname, 'client', `${name}.ts`)];
  const { outputFiles } = await build({
    entryPoints,
    bundle: true,
    write: false,
    target: 'es2022',
    format: 'iife',
  });
  return outputFiles[0]?.text ?? '';
}

const makers: Readonly<Record<string, { readonly type: string; readonly make: () => Promise<string> }>> = {
  'bridge.js': { type: 'text/javascript', make: () => script('bridge') },
  'site.js': { type: 'text/javascript', make: () => script('site') },
  'theme.css': { type: 'text/css', make: themeCss },
  'site.css': { type: 'text/css', make: () => readFile(join(__dirname, 'site.css'), 'utf8') },
};

/** Makes each asset once, when it is first asked for. */
export function createAssets(): Assets {
  const made = new Map<string, Promise<string>>();
  return {
    async serve(name) {
      const maker = makers[name];
      if (maker === undefined) return html('No such file.', 404);
      const body = made.get(name) ?? maker.make();
      made.set(name, body);
      return { status: 200, headers: { 'content-type': maker.type }, body: await body };
    },
  };
}
