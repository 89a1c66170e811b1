import { Fragment, type ReactElement } from 'react';
import type { PanelSource, PanelSubmission } from '../../../src/contract/panel';
import { submissionStateName } from '../../../src/wording/names';
import { Disclosure } from '../ui/disclosure';
import { ExternalLink } from '../ui/external-link';
import { Fact, Facts } from '../ui/facts';

/** An identifier with line-break opportunities between its parts. */
function breakable(id: string): ReactElement[] {
  return id.split(/(?<=[._])/).map((part, index) => (
    <Fragment key={`${index} ${part}`}>
      {part}
      <wbr />
    </Fragment>
  ));
}

/** The submission of this issue. */
export function SubmissionSection({
  submission,
  source,
}: {
  readonly submission: PanelSubmission;
  readonly source: PanelSource;
}): ReactElement {
  const { id, url, title, state, program, researcher, target, vrtId } = submission;
  return (
    <Disclosure title="The submission">
      <p>
        <strong>{title ?? 'Without a title'}</strong>
      </p>
      {url !== null && (
        <p>
          <ExternalLink href={url}>{source.open}</ExternalLink>
        </p>
      )}
      {source.program === null ? (
        <Facts>
          <Fact name="Entered at connection">{program}</Fact>
          <Fact name="Finding id">{id}</Fact>
        </Facts>
      ) : (
        <Facts>
          <Fact name="Program">{program}</Fact>
          <Fact name="Researcher">{researcher ?? 'Not known'}</Fact>
          <Fact name={source.stateLabel}>{state === null ? 'Not known' : submissionStateName(state)}</Fact>
          <Fact name="Target">{target ?? 'Not known'}</Fact>
          <Fact name="Vulnerability type (VRT)">{vrtId === null ? 'Not known' : breakable(vrtId)}</Fact>
          <Fact name="Submission id">{id}</Fact>
        </Facts>
      )}
    </Disclosure>
  );
}
