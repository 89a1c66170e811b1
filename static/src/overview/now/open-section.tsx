import Heading from '@atlaskit/heading';
import type { ReactElement } from 'react';
import { Button } from '../../ui/button';
import { nowWords as words } from '../words/now-words';
import type { Scope } from '../live/scope';
import { BandTable } from './band-table';
import { CountFailures } from './count-failures';
import { isNothingOpen, type Counting } from '../live/count-cells';
import { Glance } from './glance';
import { UnlessNothing } from './unless-nothing';
import { useCounts } from './use-counts';

/** Open cases in figures, counted by Jira as the person who looks. */
export function OpenSection({
  scope,
  siteUrl,
  counting,
  onAgain,
  onClear,
}: {
  readonly scope: Scope;
  readonly siteUrl: string;
  readonly counting: Counting;
  readonly onAgain: () => void;
  /** Clears what limits the figures; `null` where nothing does that the person chose. */
  readonly onClear: (() => void) | null;
}): ReactElement {
  const counts = useCounts(counting);
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
      <CountFailures counts={counts} onRetry={counting.retry} />
      {isNothingOpen(counts) ? (
        <UnlessNothing
          key={JSON.stringify(scope)}
          scope={scope}
          isFiltered={onClear !== null}
          clear={onClear !== null && <Button label={words.unmatched.clear} onClick={onClear} />}
        >
          {figures}
        </UnlessNothing>
      ) : (
        figures
      )}
    </section>
  );
}
