import type { SourceWords } from '../domain/findings/source-words';
import type { WebhookSource } from '../usecases/sources/ports';

/** A place where findings come from. One folder each; what only some of them can do is `null` where they cannot. */
export interface Source {
  readonly words: SourceWords;
  /** How its deliveries are signed and read; `null` where nothing calls the app. */
  readonly webhook: WebhookSource | null;
}
