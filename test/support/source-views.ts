import type { SourceView } from '../../src/contract/sources';
import type { ConnectionSource } from '../../src/domain/findings/source-id';
import { sourceOf, traitsOf } from '../../src/sources/registry';
import { toSourceView } from '../../src/usecases/sources/source-view';

/** A source as the admin page is told of it. Bugcrowd can be asked at a host of a test's own. */
export function sourceViewOf(id: ConnectionSource): SourceView {
  const view = toSourceView(id, {
    sources: { traitsOf, wordsOf: (source) => sourceOf(source).words },
    webhookOf: (source) => sourceOf(source).webhook,
    entryOf: (source) => sourceOf(source).entry,
    // The client of the API is a matter of the platform, which these tests run without.
    readerOf: () => null,
  });
  return { ...view, apiHost: id === 'bugcrowd' ? 'api.bugcrowd.com' : null };
}
