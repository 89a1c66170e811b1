import type { ReactElement } from 'react';
import type { Policy } from '../../../src/domain/sla/policy';
import { ruleLines, targetLines } from '../../../src/wording/policy-lines';
import { Disclosure } from '../ui/disclosure';
import { ExternalLink } from '../ui/external-link';
import { evidenceWords, inForceLine, zoneLine } from './words/evidence-words';
import { policyText } from './words/panel-words';

/** The version of the policy that applies to the issue, with its text in words. */
export function EvidencePolicy({ policy }: { readonly policy: Policy }): ReactElement {
  const { id, sourceUrl, timeZone, inForceFrom } = policy;
  return (
    <>
      <p>
        {policyText(policy)} <span className="small subtle">({id})</span>
      </p>
      <Disclosure title={evidenceWords.policyText} level="none" isOpen={false}>
        <ul className="bullets">
          {[...targetLines(policy), ...ruleLines(policy)].map((text) => (
            <li key={text}>{text}</li>
          ))}
          <li>{zoneLine(timeZone)}</li>
          {inForceFrom !== undefined && <li>{inForceLine(inForceFrom)}</li>}
          {sourceUrl !== undefined && (
            <li>
              <ExternalLink href={sourceUrl}>{evidenceWords.published}</ExternalLink>
            </li>
          )}
        </ul>
      </Disclosure>
    </>
  );
}
