import Heading from '@atlaskit/heading';
import type { ReactElement } from 'react';
import type { ConnectionHealth } from '../../../../src/contract/health';
import type { ComparisonView } from '../../../../src/contract/reconcile';
import type { SourceView } from '../../../../src/contract/sources';
import {
  comparisonDetails,
  driftOf,
  foundText,
  fullComparisonSentence,
  offSentence,
  troubleSentence,
  type Drift,
} from '../../../../src/wording/comparison-sentence';
import { agoText, numberText } from '../../../../src/wording/figures';
import { momentText } from '../../../../src/wording/moments';
import { asSentence } from '../../ui/as-sentence';
import { Button } from '../../ui/button';
import { Fact, Facts } from '../../ui/facts';
import { Lozenge, type LozengeTone } from '../../ui/lozenge';
import { Message } from '../../ui/message';
import { Progress } from '../../ui/progress';
import { tokenId } from '../page/place-ids';
import { PlaceLink } from '../page/place-link';
import { partOf } from './progress-figures';
import type { ComparisonControl } from './use-comparison';
import { comparisonPartWords as words } from './words';

type On = Extract<ComparisonView, { type: 'on' }>;

const driftWords: Readonly<Record<Drift, { readonly name: string; readonly tone: LozengeTone }>> = {
  none: { name: words.noDrift, tone: 'success' },
  found: { name: words.driftFound, tone: 'warning' },
  duplicated: { name: words.duplicateIssues, tone: 'danger' },
  unknown: { name: words.someUnreadable, tone: 'warning' },
};

function Run({ run }: { readonly run: NonNullable<On['run']> }): ReactElement {
  const { kind, total, counts } = run;
  const name = kind === 'full' ? words.comparingEverything : words.comparingRecentChanges;
  const all = total === null ? '' : ` of ${numberText(total)}`;
  return (
    <Progress
      label={name}
      part={partOf(counts.submissions, total)}
      text={words.missingDuplicatedSoFar(
        name,
        numberText(counts.submissions),
        all,
        numberText(counts.missing),
        numberText(counts.duplicated),
      )}
    />
  );
}

function LastFull({
  lastFull,
  sourceName,
}: Pick<On, 'lastFull'> & { readonly sourceName: string }): ReactElement {
  if (lastFull === null) return <p>{words.noFullComparisonYet}</p>;
  const { name, tone } = driftWords[driftOf(lastFull)];
  return (
    <div className="last-full">
      <Lozenge tone={tone}>{name}</Lozenge>
      <p>
        <strong>{fullComparisonSentence(lastFull)}</strong>
      </p>
      <p className="small subtle">{comparisonDetails(lastFull, sourceName).join(' ')}</p>
    </div>
  );
}

function Compared({
  connectionId,
  source,
  comparison,
  now,
  control,
}: {
  readonly connectionId: string;
  readonly source: SourceView;
  readonly comparison: On;
  readonly now: string;
  readonly control: ComparisonControl;
}): ReactElement {
  const { cursor, watchedFrom, run, lastRecent, lastFull, trouble } = comparison;
  return (
    <>
      {trouble !== null && (
        <Message tone={trouble.kind === 'failed' ? 'warning' : 'danger'}>
          <p>{troubleSentence(trouble, { name: source.words.name, host: source.apiHost })}</p>
          {trouble.message !== '' && <p>{words.reason(asSentence(trouble.message))}</p>}
        </Message>
      )}
      <LastFull lastFull={lastFull} sourceName={source.words.name} />
      <Facts>
        <Fact name={words.comparedUp}>
          {momentText(cursor, 'UTC')}
          <span className="own-line small subtle">{agoText(cursor, now)}</span>
        </Fact>
        <Fact name={words.lastHourlyComparison}>
          {lastRecent === null ? words.noneYet : foundText(lastRecent)}
          {lastRecent !== null && (
            <span className="own-line small subtle">{momentText(lastRecent.finishedAt, 'UTC')}</span>
          )}
        </Fact>
        <Fact name={words.monitoredSince}>{momentText(watchedFrom, 'UTC')}</Fact>
      </Facts>
      {run !== null && <Run run={run} />}
      <div>
        <Button
          label={words.compareEverythingNow}
          busyLabel={words.starting}
          isBusy={control.starting === connectionId}
          onClick={() => {
            control.start(connectionId);
          }}
        />
      </div>
    </>
  );
}

/** How far a connection is compared with the source, with the results. */
export function ComparisonPart({
  health: { connectionId, source, comparison },
  now,
  control,
}: {
  readonly health: ConnectionHealth;
  readonly now: string;
  readonly control: ComparisonControl;
}): ReactElement | null {
  // A source without an API has no comparison.
  if (comparison.type === 'off' && comparison.because === 'no-api') return null;
  return (
    <div className="comparison">
      <Heading as="h4" size="xsmall">
        {words.comparisonWith(source.words.name)}
      </Heading>
      {comparison.type === 'on' ? (
        <Compared
          connectionId={connectionId}
          source={source}
          comparison={comparison}
          now={now}
          control={control}
        />
      ) : (
        <>
          <p>{words.deliveriesStillArrive(offSentence(comparison.because, source.apiHost))}</p>
          {comparison.because === 'no-token' && (
            <p>
              <PlaceLink to="connections" connectionId={connectionId} partId={tokenId(connectionId)}>
                {words.setApiToken(connectionId)}
              </PlaceLink>
            </p>
          )}
        </>
      )}
    </div>
  );
}
