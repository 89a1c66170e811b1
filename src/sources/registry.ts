import type { ConnectionSource, SourceId } from '../domain/findings/source-id';
import type { SourceTraits } from '../domain/findings/source-traits';
import { parseEvent } from './bugcrowd/parse-event';
import { bugcrowdSignature } from './bugcrowd/signature';
import { bugcrowdTraits } from './bugcrowd/traits';
import { bugcrowdWords } from './bugcrowd/words';
import { manualTraits } from './manual/lifecycle';
import { manualWords } from './manual/words';
import { isRepetition, toFindingEvent } from './manual/to-event';
import type { Source } from './source';

/**
 * The sources that a connection can have. The web trigger loads them at a cold start, so API clients do not belong
 * here.
 */
const sources: Readonly<Record<ConnectionSource, Source>> = {
  bugcrowd: {
    words: bugcrowdWords,
    traits: bugcrowdTraits,
    webhook: { signature: bugcrowdSignature, read: parseEvent },
    entry: null,
  },
  manual: {
    words: manualWords,
    traits: manualTraits,
    webhook: null,
    entry: { toEvent: toFindingEvent, isRepetition },
  },
};

/** The source that the guided setup connects, step by step. */
export const setUpSource: ConnectionSource = 'bugcrowd';

/** The source of connections whose findings administrators enter. */
export const enteredSource: ConnectionSource = 'manual';

/** The source of a connection. */
export function sourceOf(id: ConnectionSource): Source {
  return sources[id];
}

/** Traits of issues whose clock a person started: they have no state, and no page other than the issue. */
const issueTraits: SourceTraits = {
  lifecycleOf: () => ({ stage: 'unknown' }),
  progress: [],
  usualCreateOn: '',
  routedBy: [],
  milestones: [],
  hasBlockers: false,
  permalink: () => null,
};

/** The traits of a case's source. */
export function traitsOf(id: SourceId): SourceTraits {
  return id === 'jira' ? issueTraits : sources[id].traits;
}
