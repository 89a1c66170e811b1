import type { SourceTraits } from '../domain/findings/source-traits';
import type { SourceWords } from '../domain/findings/source-words';
import type { EnteredFindings, WebhookSource } from '../usecases/sources/ports';

/**
 * A place where findings come from. One folder each; what only some of them can do is `null` where they cannot. The API of
 * one that can be asked is in `readers.ts`.
 */
export interface Source {
  readonly words: SourceWords;
  /** The lifecycle of its states, and the addresses of its findings. */
  readonly traits: SourceTraits;
  /** How its deliveries are signed and parsed; `null` if it has no webhook. */
  readonly webhook: WebhookSource | null;
  /** How what an administrator enters becomes its events; `null` where nobody enters its findings. */
  readonly entry: EnteredFindings | null;
}
