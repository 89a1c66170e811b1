import type { SourceView } from '../../contract/sources';
import type { ConnectionSource } from '../../domain/findings/source-id';
import { createOnStates } from '../../domain/findings/source-traits';
import type { EntryOf, ReaderOf, SourceDirectory, WebhookOf } from './ports';

export interface SourceViewPorts {
  readonly sources: Pick<SourceDirectory, 'traitsOf' | 'wordsOf'>;
  readonly webhookOf: WebhookOf;
  readonly entryOf: EntryOf;
  readonly readerOf: ReaderOf;
}

/** A source as the admin page shows it. */
export function toSourceView(
  source: ConnectionSource,
  { sources, webhookOf, entryOf, readerOf }: SourceViewPorts,
): SourceView {
  const traits = sources.traitsOf(source);
  const { name, program, rating, stateLabel, states, labels } = sources.wordsOf(source);
  return {
    words: { name, program, rating, stateLabel, states, labels },
    createOn: createOnStates(traits),
    milestones: traits.milestones,
    hasBlockers: traits.hasBlockers,
    hasWebhook: webhookOf(source) !== null,
    isEntered: entryOf(source) !== null,
    takesChanges: (readerOf(source)?.writes ?? null) !== null,
    hasConversations: (readerOf(source)?.conversations ?? null) !== null,
    apiHost: readerOf(source)?.host ?? null,
  };
}
