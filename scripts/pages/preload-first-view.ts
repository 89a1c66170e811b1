import type { HtmlTagDescriptor, Plugin, Rolldown } from 'vite';

type Chunk = Rolldown.OutputChunk;

/** Some chunks with their static imports. */
function withImports(chunks: readonly Chunk[], chunkOf: (name: string) => Chunk[]): ReadonlySet<Chunk> {
  const found = new Set<Chunk>();
  const add = (chunk: Chunk): void => {
    if (found.has(chunk)) return;
    found.add(chunk);
    chunk.imports.flatMap(chunkOf).forEach(add);
  };
  chunks.forEach(add);
  return found;
}

/**
 * A style sheet is only preloaded: a link in its place would delay the script that sends the request, and the drawing
 * code waits for it anyway.
 */
function tagsOf({ fileName, viteMetadata }: Chunk): readonly HtmlTagDescriptor[] {
  const link = (file: string, kind: Readonly<Record<string, string>>): HtmlTagDescriptor => ({
    tag: 'link',
    injectTo: 'head',
    attrs: { ...kind, crossorigin: true, href: `./${file}` },
  });
  const styles = [...(viteMetadata?.importedCss ?? [])];
  return [
    link(fileName, { rel: 'modulepreload' }),
    ...styles.map((file) => link(file, { rel: 'preload', as: 'style' })),
  ];
}

/**
 * A page's first script sends a request, and imports the code that draws the answer. The page's HTML names both, so
 * that the browser loads the second while the first one runs and its request is answered.
 */
export function preloadFirstView(): Plugin {
  return {
    name: 'preload-first-view',
    transformIndexHtml: {
      order: 'post',
      handler(_, { chunk, bundle = {} }) {
        if (chunk === undefined) return [];
        const chunkOf = (name: string): Chunk[] => {
          const file = bundle[name];
          return file?.type === 'chunk' ? [file] : [];
        };
        const first = withImports([chunk], chunkOf);
        const next = withImports(
          [...first].flatMap(({ dynamicImports }) => dynamicImports.flatMap(chunkOf)),
          chunkOf,
        );
        return [...next].filter((each) => !first.has(each)).flatMap(tagsOf);
      },
    },
  };
}
