import Heading from '@atlaskit/heading';
import { useEffect, useId, useRef, type ReactElement } from 'react';
import type { SourceView } from '../../../../../src/contract/sources';
import { LazyDisclosure } from '../../../ui/lazy-disclosure';
import { Arrivals } from '../arrivals/arrivals';
import { SigningNews } from '../signing/signing-news';
import type { PageControl } from '../../page/page-control';
import { PlaceLink } from '../../page/place-link';
import { ReadyMadeFilters } from './ready-made-filters';
import { stepNames, wizardSteps } from './wizard-steps';
import { arrivalsStepWords as words } from './words';

/** The connection is active: incoming deliveries and their results. */
export function ArrivalsStep({
  connectionId,
  program,
  source,
  control,
}: {
  readonly connectionId: string;
  readonly program: string;
  readonly source: SourceView;
  readonly control: PageControl;
}): ReactElement {
  const { overview } = control;
  const headingId = useId();
  const heading = useRef<HTMLDivElement>(null);
  useEffect(() => {
    heading.current?.focus();
  }, []);
  useEffect(
    // The rest of the page needs the deliveries that came meanwhile.
    () => () => void overview.refresh(),
    [overview],
  );
  return (
    <section className="card" aria-labelledby={headingId}>
      <div className="part">
        <div ref={heading} tabIndex={-1} className="step-heading">
          <p className="small subtle">{words.stepOf(wizardSteps.length)}</p>
          <Heading as="h2" size="medium" id={headingId}>
            {stepNames.arrivals}
          </Heading>
        </div>
        <p>{words.connectionIsOnYou(connectionId)}</p>
        <LazyDisclosure
          level="h3"
          title={words.testDelivery}
          load={() => import('../test-delivery/test-delivery-part')}
        >
          {({ TestDeliveryPart }) => <TestDeliveryPart connectionId={connectionId} source={source} />}
        </LazyDisclosure>
        <SigningNews connectionId={connectionId} control={control} />
        <Arrivals connectionId={connectionId} program={program} source={source} />
        <ReadyMadeFilters connectionId={connectionId} />
        <p>
          <PlaceLink to="connections" connectionId={connectionId}>
            {words.goToConnection(connectionId)}
          </PlaceLink>
        </p>
      </div>
    </section>
  );
}
