import type { SourceTraits } from '../domain/findings/source-traits';
import type { SourceWords } from '../domain/findings/source-words';
import type { WebhookSource } from '../usecases/sources/ports';

/** Optional abilities of a source. */
export interface SourceCapabilities {
  /** The app can read its findings: compare, import, ask for a report. */
  readonly api: boolean;
  /** The app reads its comments. */
  readonly comments: boolean;
  /** The app changes findings at the source. */
  readonly writes: boolean;
  /** The app copies a finding's files to its issue. */
  readonly files: boolean;
}

/** A source of findings, one folder each. Optional parts are `null` if it lacks them. */
export interface Source {
  readonly words: SourceWords;
  /** The lifecycle of its states, and the addresses of its findings. */
  readonly traits: SourceTraits;
  readonly capabilities: SourceCapabilities;
  /** How its deliveries are signed and parsed; `null` if it has no webhook. */
  readonly webhook: WebhookSource | null;
}
