import { parse } from 'yaml';

export interface Module {
  readonly key: string;
  readonly function?: string;
  readonly resource?: string;
  readonly icon?: string;
  readonly thumbnail?: string;
  readonly interval?: string;
  readonly response?: { readonly type?: string };
}

/** An index by its attributes, or the attribute that it is named for. */
export type EntityIndex = string | { readonly name: string; readonly range?: readonly string[] };

/** The parts of manifest.yml that the rules check. */
export interface Manifest {
  readonly app: {
    readonly runtime: { readonly name: string };
    readonly storage?: {
      readonly entities: readonly { readonly name: string; readonly indexes?: readonly EntityIndex[] }[];
    };
  };
  readonly permissions: { readonly scopes: readonly string[]; readonly external?: unknown };
  readonly resources: readonly { readonly key: string; readonly path: string }[];
  readonly modules: Readonly<Record<string, readonly Module[]>>;
  readonly remotes?: unknown;
  readonly providers?: unknown;
  readonly connectModules?: unknown;
}

/** Parses a manifest as far as the rules need it. Forge's validator checks the rest. */
export function parseManifest(text: string): Manifest {
  return parse(text) as Manifest;
}
