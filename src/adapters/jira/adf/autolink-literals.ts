import { gfmAutolinkLiteral } from 'micromark-extension-gfm-autolink-literal';

type Syntax = ReturnType<typeof gfmAutolinkLiteral>;
type Constructs = NonNullable<NonNullable<Syntax['text']>[string]>;
type Construct = Exclude<Constructs, readonly unknown[]>;
type Code = Parameters<NonNullable<Construct['previous']>>[0];

/** Some 1,000 words. */
const MAX_EVENTS = 2_000;

/** The extension's name of its construct for mail addresses, which is tried at each word. */
const EMAIL = 'emailAutolink';

/** The parts of GFM's bare addresses that a source may have. */
export interface LiteralKinds {
  readonly mail: boolean;
  readonly web: boolean;
}

/**
 * GFM's bare addresses, for paragraphs of ordinary length. After an open bracket the extension looks back
 * to it from each word, which a long paragraph cannot afford; the addresses beyond are still found in the
 * finished text, where only a delimiter inside one can get in the way.
 */
export function autolinkLiterals({ mail, web }: LiteralKinds): Syntax {
  const isWanted = ({ name }: Construct): boolean => (name === EMAIL ? mail : web);
  const constructs = Object.entries(gfmAutolinkLiteral().text ?? {});
  return {
    text: Object.fromEntries(
      constructs.map(([code, value]) => [code, [value ?? []].flat().filter(isWanted).map(bound)]),
    ),
  };
}

/** No address begins after a letter: the parser asks at each of them, and the extension answers with a pattern. */
function isLetter(code: Code): boolean {
  return code !== null && ((code >= 97 && code <= 122) || (code >= 65 && code <= 90));
}

function bound(construct: Construct): Construct {
  return {
    ...construct,
    previous(code) {
      if (isLetter(code)) return false;
      return this.events.length < MAX_EVENTS && (construct.previous?.call(this, code) ?? true);
    },
  };
}
