import type { ReactElement } from 'react';
import type { Policy } from '../../../src/domain/sla/policy';
import { dateText } from '../../../src/wording/moments';
import { ruleLines, targetLines } from '../../../src/wording/policy-lines';
import { Disclosure } from '../ui/disclosure';
import { ExternalLink } from '../ui/external-link';
import { evidenceWords } from './words/evidence-words';

/** The version of the policy that applies to the issue, with its text in words. */
export function EvidencePolicy({ policy }: { readonly policy: Policy }): ReactElement {
  const { id, version, name, sourceUrl, timeZone, inForceFrom } = policy;
  return (
    <>
      <p>
        {name}, version {version} <span className="small subtle">({id})</span>
      </p>
      <Disclosure title={evidenceWords.policyText} level="none" isOpen={false}>
        <ul className="bullets">
          {[...targetLines(policy), ...ruleLines(policy)].map((text) => (
            <li key={text}>{text}</li>
          ))}
          <li>Calendar days are in time zone {timeZone}.</li>
          {inForceFrom !== undefined && <li>In force from {dateText(inForceFrom)}.</li>}
          {sourceUrl !== undefined && (
            <li>
              <ExternalLink href={sourceUrl}>Published text</ExternalLink>
            </li>
          )}
        </ul>
      </Disclosure>
    </>
  );
}
