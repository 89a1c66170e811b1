import Heading from '@atlaskit/heading';
import type { ReactElement, ReactNode } from 'react';
import type { TrackedPanel } from '../../../src/contract/panel';
import type { EvidenceLine } from '../../../src/domain/evidence/evidence';
import { clockName } from '../../../src/wording/clock-names';
import { momentText } from '../../../src/wording/moments';
import { Fact, Facts } from '../ui/facts';
import { useViewer } from './viewer-context';
import { asOfText, earliestFirst, evidenceWords, resultText } from './words/evidence-words';
import { EvidenceFiles } from './evidence-files';
import { historyOf, type HistoryEntry } from './evidence-history';
import { EvidencePolicy } from './evidence-policy';
import './dated-list.css';

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }): ReactElement {
  return (
    <section>
      <Heading as="h3" size="xxsmall">
        {title}
      </Heading>
      {children}
    </section>
  );
}

function Entries({
  title,
  entries,
  none,
}: {
  readonly title: string;
  readonly entries: readonly HistoryEntry[];
  /** Said where there are none; left out, the part is. */
  readonly none?: string;
}): ReactElement | null {
  const { timeZone } = useViewer();
  if (entries.length === 0 && none === undefined) return null;
  return (
    <Part title={title}>
      {entries.length === 0 ? (
        <p>{none}</p>
      ) : (
        <ol className="timeline plain-list" aria-label={earliestFirst(title)}>
          {entries.map(({ at, what, who }, index) => (
            <li key={`${at} ${index}`}>
              <time className="small subtle" dateTime={at}>
                {momentText(at, timeZone)}
              </time>
              <p dir="auto">{what}</p>
              <p className="small subtle" dir="auto">
                {who}
              </p>
            </li>
          ))}
        </ol>
      )}
    </Part>
  );
}

/** What an export of a period says of this case, for people, and the same as files. */
export function EvidenceView({
  line,
  view,
}: {
  readonly line: EvidenceLine;
  readonly view: TrackedPanel;
}): ReactElement {
  const { timeZone } = useViewer();
  const { moves, severities, pauses, policyChanges, requests } = historyOf(line, view, timeZone);
  return (
    <>
      <p className="small subtle">{asOfText(line.now, timeZone)}</p>
      <Part title={evidenceWords.result}>
        <Facts>
          {line.shown.map((clock) => (
            <Fact key={clock.name} name={clockName(clock.name, clock.label)} isWide>
              {resultText(clock)}
            </Fact>
          ))}
        </Facts>
      </Part>
      <Entries title={evidenceWords.moves} entries={moves} none={evidenceWords.noMoves} />
      <Entries title={evidenceWords.severities} entries={severities} none={evidenceWords.noSeverities} />
      <Entries title={evidenceWords.pauses} entries={pauses} none={evidenceWords.noPauses} />
      <Entries title={evidenceWords.requests} entries={requests} />
      <Entries title={evidenceWords.policyChanges} entries={policyChanges} />
      <Part title={evidenceWords.policy}>
        <EvidencePolicy policy={line.policy} />
      </Part>
      <Part title={evidenceWords.files}>
        <EvidenceFiles name={line.issue ?? line.finding} />
      </Part>
    </>
  );
}
