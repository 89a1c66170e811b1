import type { TrackedPanel } from '../../../src/contract/panel';
import type { EvidenceLine } from '../../../src/domain/evidence/evidence';
import { decidedByWhom, decidedRequestSentence } from '../../../src/wording/decided-request-sentence';
import { migrationSentence } from '../../../src/wording/migration-sentence';
import { severityName } from '../../../src/wording/names';
import { moveText, pauseText, waitingText, whoText } from './words/evidence-words';
import { requestedByText } from './words/panel-words';

/** Something that happened, for people. */
export interface HistoryEntry {
  readonly at: string;
  readonly what: string;
  readonly who: string;
}

type Request = EvidenceLine['requests'][number];

function requestEntry(request: Request, { people }: TrackedPanel, timeZone: string): HistoryEntry {
  if ('outcome' in request)
    return {
      at: request.at,
      what: decidedRequestSentence(request),
      who: decidedByWhom(request, people, timeZone),
    };
  return {
    at: request.askedAt,
    what: waitingText(request),
    who: requestedByText(request, { people }, timeZone),
  };
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
      what: pauseText(pause.from, pause.to, timeZone),
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
