import type { SourceTraits } from '../domain/findings/source-traits';
import type { SourceWords } from '../domain/findings/source-words';
import type { WebhookSource } from '../usecases/sources/ports';

/** What the app does with a source beside receiving what it sends. */
export interface SourceCapabilities {
  /** Its findings can be read: compared, imported, asked for their report. */
  readonly api: boolean;
  /** Its comments are read. */
  readonly comments: boolean;
  /** The app changes findings at the source. */
  readonly writes: boolean;
  /** Files of a finding are brought to its issue. */
  readonly files: boolean;
}

/** A place where findings come from. One folder each; what only some of them can do is `null` where they cannot. */
export interface Source {
  readonly words: SourceWords;
  /** The lifecycle of its states, and where its findings are read. */
  readonly traits: SourceTraits;
  readonly capabilities: SourceCapabilities;
  /** How its deliveries are signed and read; `null` where nothing calls the app. */
  readonly webhook: WebhookSource | null;
}
