import type { TrackedPanel } from '../../../src/contract/panel';
import type { EvidenceLine } from '../../../src/domain/evidence/evidence';
import { decidedByWhom, decidedRequestSentence } from '../../../src/wording/decided-request-sentence';
import { migrationSentence } from '../../../src/wording/migration-sentence';
import { momentText, spanText } from '../../../src/wording/moments';
import { severityName } from '../../../src/wording/names';
import { requestReason, requestTitle } from '../../../src/wording/request-sentence';
import { asSentenceEnd } from '../../../src/wording/sentence-end';
import { moveText, whoText } from './words/evidence-words';
import { requestedByText } from './words/panel-words';

/** Something that happened, for people. */
export interface HistoryEntry {
  readonly at: string;
  readonly what: string;
  readonly who: string;
}

type Request = EvidenceLine['requests'][number];
type Pause = EvidenceLine['pauses'][number];

function pauseText({ from, to }: Pause, timeZone: string): string {
  if (to === null) return 'Paused, and still is.';
  const lengthMs = Date.parse(to) - Date.parse(from);
  return `Paused for ${spanText(lengthMs)}, until ${momentText(to, timeZone)}.`;
}

function requestEntry(request: Request, { people }: TrackedPanel, timeZone: string): HistoryEntry {
  if ('outcome' in request)
    return {
      at: request.at,
      what: decidedRequestSentence(request),
      who: decidedByWhom(request, people, timeZone),
    };
  const what = `${requestTitle(request)}, and waits. ${asSentenceEnd(requestReason(request))}`;
  return { at: request.askedAt, what, who: requestedByText(request, { people }, timeZone) };
}

/** The histories of a line in words, each with the earliest entry first. */
export function historyOf(
  { moves, severities, pauses, policyChanges, requests }: EvidenceLine,
  view: TrackedPanel,
  timeZone: string,
): Readonly<
  Record<'moves' | 'severities' | 'pauses' | 'policyChanges' | 'requests', readonly HistoryEntry[]>
> {
  const {
    people,
    source: { teller },
  } = view;
  return {
    moves: moves.map((move) => ({
      at: move.at,
      what: moveText(move),
      who: whoText(move, people, teller),
    })),
    severities: severities.map((entry) => ({
      at: entry.at,
      what: severityName(entry.severity),
      who: whoText(entry, people, teller),
    })),
    pauses: pauses.map((pause) => ({
      at: pause.from,
      what: pauseText(pause, timeZone),
      who: whoText(pause, people, teller),
    })),
    policyChanges: policyChanges.map((change) => ({
      at: change.at,
      what: migrationSentence(change),
      who: whoText({ system: null, ...change }, people, teller),
    })),
    requests: requests.map((request) => requestEntry(request, view, timeZone)),
  };
}
