import type { ConnectionSource } from '../domain/findings/source-id';
import { parseEvent } from './bugcrowd/parse-event';
import { bugcrowdSignature } from './bugcrowd/signature';
import { bugcrowdWords } from './bugcrowd/words';
import { manualWords } from './manual/words';
import type { Source } from './source';

/** The sources that a connection can have. The web trigger loads them at a cold start: no client of an API belongs here. */
const sources: Readonly<Record<ConnectionSource, Source>> = {
  bugcrowd: { words: bugcrowdWords, webhook: { signature: bugcrowdSignature, read: parseEvent } },
  manual: { words: manualWords, webhook: null },
};

/** The source of a connection. */
export function sourceOf(id: ConnectionSource): Source {
  return sources[id];
}
