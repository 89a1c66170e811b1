import type { ConnectionSource } from '../domain/findings/source-id';
import type { Now } from '../usecases/base/ports';
import type { ReaderOf, SourceReader } from '../usecases/sources/ports';
import { createBugcrowdReader } from './bugcrowd/api/bugcrowd-reader';

/** The clients of the sources' APIs. Separate from the registry, so that the web trigger does not load them. */
export function createReaders(now: Now): ReaderOf {
  const readers: Readonly<Record<ConnectionSource, SourceReader | null>> = {
    bugcrowd: createBugcrowdReader(now),
    manual: null,
  };
  return (source) => readers[source];
}
