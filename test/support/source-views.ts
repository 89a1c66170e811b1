import type { SourceView } from '../../src/contract/sources';
import type { ConnectionSource } from '../../src/domain/findings/source-id';
import { sourceOf, traitsOf } from '../../src/sources/registry';
import { toSourceView } from '../../src/usecases/sources/source-view';

/** A source as the admin page receives it. A test may choose the host of Bugcrowd's API. */
export function sourceViewOf(id: ConnectionSource): SourceView {
  const view = toSourceView(id, {
    sources: { traitsOf, wordsOf: (source) => sourceOf(source).words },
    webhookOf: (source) => sourceOf(source).webhook,
    entryOf: (source) => sourceOf(source).entry,
    // The API client needs the platform, which these tests do not have.
    readerOf: () => null,
  });
  return { ...view, apiHost: id === 'bugcrowd' ? 'api.bugcrowd.com' : null };
}
