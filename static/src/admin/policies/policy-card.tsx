import Heading from '@atlaskit/heading';
import { useId, type ReactElement } from 'react';
import type { AdminPolicy } from '../../../../src/contract/policies';
import { dateText } from '../../../../src/wording/moments';
import { clockName } from '../../../../src/wording/clock-names';
import { ruleLines } from '../../../../src/wording/policy-lines';
import { targetsText } from '../../../../src/wording/policy-sentences';
import { Button } from '../../ui/button';
import { Disclosure } from '../../ui/disclosure';
import { ExternalLink } from '../../ui/external-link';
import { Fact, Facts } from '../../ui/facts';
import { LazyDisclosure } from '../../ui/lazy-disclosure';
import { Lozenge } from '../../ui/lozenge';
import { CopyField } from '../form/copy-field';
import { readDocument } from './base/read-document';

export type PolicyCardAction = 'copy' | 'edit' | 'compare' | 'apply';

export function policyCardId(policyId: string): string {
  return `policy-${policyId}`;
}

/** One policy: its targets, its connections, and its actions. */
export function PolicyCard({
  policy,
  level,
  usedBy,
  onChoose,
}: {
  readonly policy: AdminPolicy;
  /** Level of its heading. */
  readonly level: 'h3' | 'h4';
  /** Ids of the connections whose new cases follow it. */
  readonly usedBy: readonly string[];
  readonly onChoose: (action: PolicyCardAction) => void;
}): ReactElement {
  const { id, version, name, preset } = policy;
  const headingId = useId();
  const rules = readDocument(policy);
  const { sourceUrl, inForceFrom, timeZone, targets, clocks = {} } = rules;
  return (
    <section className="card policy" aria-labelledby={headingId} id={policyCardId(id)} tabIndex={-1}>
      <div className="part">
        <Heading as={level} size="small" id={headingId}>
          {name}
        </Heading>
        <p className="small subtle">
          {id}, version {version}{' '}
          <Lozenge tone={preset ? 'neutral' : 'information'}>{preset ? 'Preset' : 'Own'}</Lozenge>
        </p>
        <Facts>
          {Object.entries(targets).map(
            ([clock, each]) =>
              each !== undefined && (
                <Fact key={clock} name={clockName(clock, clocks[clock]?.label)} isWide>
                  {targetsText(each)}
                </Fact>
              ),
          )}
          {inForceFrom !== undefined && <Fact name="In force from">{dateText(inForceFrom)}</Fact>}
          <Fact name="Followed by">
            {usedBy.length === 0 ? 'No connection' : new Intl.ListFormat('en').format(usedBy)}
          </Fact>
          <Fact name="Time zone">{timeZone}</Fact>
          {sourceUrl !== undefined && (
            <Fact name="Published at" isWide>
              <ExternalLink href={sourceUrl}>{sourceUrl}</ExternalLink>
            </Fact>
          )}
        </Facts>
        <div className="buttons" role="group" aria-label={`Actions for ${id}`}>
          <Button
            label="Copy…"
            onClick={() => {
              onChoose('copy');
            }}
          />
          {!preset && (
            <Button
              label="Edit…"
              onClick={() => {
                onChoose('edit');
              }}
            />
          )}
          <Button
            label="Compare…"
            onClick={() => {
              onChoose('compare');
            }}
          />
          <Button
            label="Apply to open cases…"
            onClick={() => {
              onChoose('apply');
            }}
          />
        </div>
        <Disclosure level="h4" title="Rules" isOpen={false}>
          <ul>
            {ruleLines(rules).map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </Disclosure>
        {!preset && (
          <LazyDisclosure level="h4" title="Versions" load={() => import('./policy-history')}>
            {({ PolicyHistory }) => <PolicyHistory key={version} policyId={id} />}
          </LazyDisclosure>
        )}
        <Disclosure level="h4" title="Document" isOpen={false}>
          <CopyField label={`Document of ${id}`} value={JSON.stringify(rules, null, 2)} rows={16} />
        </Disclosure>
      </div>
    </section>
  );
}
