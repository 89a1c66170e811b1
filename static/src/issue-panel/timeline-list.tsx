import type { ReactElement } from 'react';
import type { TrackedPanel } from '../../../src/contract/panel';
import { momentText } from '../../../src/wording/moments';
import { personName } from '../../../src/wording/person-name';
import { decidedByWhom, decidedRequestSentence } from '../../../src/wording/decided-request-sentence';
import { migrationSentence } from '../../../src/wording/migration-sentence';
import { sourceText, timelineSentence } from '../../../src/wording/timeline-sentence';
import { useViewer } from './viewer-context';
import './timeline-list.css';

interface Entry {
  readonly at: string;
  readonly what: string;
  readonly who: string;
}

/** Events, newest first: the facts of the clock, and the changes of policy since it started. */
function entriesOf(
  { timeline, policyMigrations, decidedRequests, people, submission, source }: TrackedPanel,
  timeZone: string,
): readonly Entry[] {
  // An issue without a source was never submitted: its clock was started, which is shown too.
  const reported = submission === null ? timeline.filter(({ type }) => type !== 'submitted') : timeline;
  const facts = reported.map((event) => ({
    at: event.at,
    what: timelineSentence(event, people),
    who: sourceText(event, people, timeZone, source.teller),
  }));
  const applied = policyMigrations.map((migration) => ({
    at: migration.at,
    what: migrationSentence(migration),
    who: `${personName(migration.by, people)} on the admin page${migration.approvedBy === undefined ? '' : `, approved by ${personName(migration.approvedBy, people)}`}`,
  }));
  const decided = decidedRequests.map((request) => ({
    at: request.at,
    what: decidedRequestSentence(request),
    who: decidedByWhom(request, people, timeZone),
  }));
  return [...decided.reverse(), ...applied.reverse(), ...facts].sort(
    (a, b) => Date.parse(b.at) - Date.parse(a.at),
  );
}

/** All facts that count, newest first, with their reporters. */
export function TimelineList({ view }: { readonly view: TrackedPanel }): ReactElement {
  const viewer = useViewer();
  return (
    <ol className="timeline plain-list" aria-label="Newest first">
      {entriesOf(view, viewer.timeZone).map(({ at, what, who }, index) => (
        <li key={`${at} ${index}`}>
          <time className="small subtle" dateTime={at}>
            {momentText(at, viewer.timeZone)}
          </time>
          <p dir="auto">{what}</p>
          <p className="small subtle">{who}</p>
        </li>
      ))}
    </ol>
  );
}
