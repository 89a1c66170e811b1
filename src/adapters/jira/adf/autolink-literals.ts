import { gfmAutolinkLiteral } from 'micromark-extension-gfm-autolink-literal';

type Syntax = ReturnType<typeof gfmAutolinkLiteral>;
type Constructs = NonNullable<NonNullable<Syntax['text']>[string]>;
type Construct = Exclude<Constructs, readonly unknown[]>;

/** Some 1,000 words. */
const MAX_EVENTS = 2_000;

/**
 * GFM's bare addresses, for paragraphs of ordinary length. After an open bracket the extension looks back
 * to it from each word, which a long paragraph cannot afford; the addresses beyond are still found in the
 * finished text, where only a delimiter inside one can get in the way.
 */
export function autolinkLiterals(): Syntax {
  const constructs = Object.entries(gfmAutolinkLiteral().text ?? {});
  return {
    text: Object.fromEntries(constructs.map(([code, value]) => [code, [value ?? []].flat().map(bound)])),
  };
}

function bound(construct: Construct): Construct {
  return {
    ...construct,
    previous(code) {
      return this.events.length < MAX_EVENTS && (construct.previous?.call(this, code) ?? true);
    },
  };
}
