import { Fragment, type ReactElement } from 'react';
import type { PanelSource, PanelSubmission } from '../../../src/contract/panel';
import { submissionStateName } from '../../../src/wording/names';
import { findVrtEntry } from '../guidance/find-vrt-entry';
import { ExternalLink } from '../ui/external-link';
import { Fact, Facts } from '../ui/facts';
import { foldedWords } from './words/folded-words';

/** An identifier with line-break opportunities between its parts. */
function breakable(id: string): ReactElement[] {
  return id.split(/(?<=[._])/).map((part, index) => (
    <Fragment key={`${index} ${part}`}>
      {part}
      <wbr />
    </Fragment>
  ));
}

/** Text of the report: in its own direction, whatever the page's is. */
function reported(text: string | null): ReactElement {
  return text === null ? <>{foldedWords.notKnown}</> : <bdi>{text}</bdi>;
}

/** `Cross-Site Scripting (XSS) › Stored`, and the id. */
function VrtName({ vrtId }: { readonly vrtId: string | null }): ReactElement {
  const path = findVrtEntry(vrtId)?.path ?? [];
  if (vrtId === null) return <>{foldedWords.notKnown}</>;
  return (
    <>
      {path.map(({ name }) => name).join(' › ')}
      <span className={path.length === 0 ? undefined : 'own-line small subtle'}>{breakable(vrtId)}</span>
    </>
  );
}

/** The submission of this issue. */
export function SubmissionFacts({
  submission,
  source,
}: {
  readonly submission: PanelSubmission;
  readonly source: PanelSource;
}): ReactElement {
  const { id, url, title, state, program, researcher, target, vrtId } = submission;
  return (
    <>
      <p>
        <strong dir="auto">{title ?? foldedWords.noTitle}</strong>
      </p>
      {url !== null && (
        <p>
          <ExternalLink href={url}>{source.open}</ExternalLink>
        </p>
      )}
      {source.program === null ? (
        <Facts>
          <Fact name={foldedWords.enteredAt}>{program}</Fact>
          <Fact name={foldedWords.findingId}>{id}</Fact>
        </Facts>
      ) : (
        <Facts>
          <Fact name={foldedWords.program}>{program}</Fact>
          <Fact name={foldedWords.researcher}>{reported(researcher)}</Fact>
          <Fact name={source.stateLabel}>
            {state === null ? foldedWords.notKnown : submissionStateName(state)}
          </Fact>
          <Fact name={foldedWords.target}>{reported(target)}</Fact>
          <Fact name={foldedWords.vulnerabilityType}>
            <VrtName vrtId={vrtId} />
          </Fact>
          <Fact name={foldedWords.submissionId}>{id}</Fact>
        </Facts>
      )}
    </>
  );
}
