import Heading from '@atlaskit/heading';
import type { ReactElement } from 'react';
import { asSentence } from '../../ui/as-sentence';
import { Button } from '../../ui/button';
import { Message } from '../../ui/message';
import { nowWords as words } from '../words/now-words';
import type { Scope } from '../live/scope';
import { BandTable } from './band-table';
import type { Counts } from '../live/count-cells';
import { Glance } from './glance';
import { UnlessNothing } from './unless-nothing';

function Failures({
  counts,
  onRetry,
}: {
  readonly counts: Counts;
  readonly onRetry: () => void;
}): ReactElement | null {
  const failed = Object.values(counts).filter((count) => count.type === 'failed');
  const [first] = failed;
  if (first === undefined) return null;
  return (
    <Message tone="warning" role="alert">
      <p>{words.failure(failed.length, asSentence(first.reason))}</p>
      <Button label={words.retry} onClick={onRetry} />
    </Message>
  );
}

function isNothingOpen(counts: Counts): boolean {
  return Object.values(counts).every((count) => count.type === 'counted' && count.count === 0);
}

/** Open cases in figures, counted by Jira as the person who looks. */
export function OpenSection({
  scope,
  siteUrl,
  counts,
  onRetry,
  onAgain,
}: {
  readonly scope: Scope;
  readonly siteUrl: string;
  readonly counts: Counts;
  readonly onRetry: () => void;
  readonly onAgain: () => void;
}): ReactElement {
  const figures = (
    <>
      <Glance counts={counts} scope={scope} siteUrl={siteUrl} />
      <BandTable counts={counts} scope={scope} siteUrl={siteUrl} />
    </>
  );
  const isCounting = Object.values(counts).some(({ type }) => type === 'asking');
  return (
    <section className="figures-part" aria-label={words.title} aria-busy={isCounting}>
      <div className="part-head">
        <Heading as="h2" size="small">
          {words.title}
        </Heading>
        <Button
          label={words.again}
          busyLabel={words.counting}
          look="subtle"
          isBusy={isCounting}
          onClick={onAgain}
        />
      </div>
      <p className="small subtle">{words.note}</p>
      <Failures counts={counts} onRetry={onRetry} />
      {isNothingOpen(counts) ? (
        <UnlessNothing key={JSON.stringify(scope)} scope={scope}>
          {figures}
        </UnlessNothing>
      ) : (
        figures
      )}
    </section>
  );
}
