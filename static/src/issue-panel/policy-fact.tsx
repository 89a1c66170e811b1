import type { ReactElement } from 'react';
import type { PanelPolicy } from '../../../src/contract/panel';
import { dateText } from '../../../src/wording/moments';
import { ExternalLink } from '../ui/external-link';
import { Fact } from '../ui/facts';

/** The policy behind the date, where it is published and since when it applies. */
export function PolicyFact({ policy }: { readonly policy: PanelPolicy }): ReactElement {
  const { name, version, sourceUrl, inForceFrom } = policy;
  return (
    <Fact name="Policy" testId="sla-policy" isWide>
      {name}, version {version}
      <span className="own-line small subtle">
        {inForceFrom !== null && `In force from ${dateText(inForceFrom)}. `}
        {sourceUrl === null ? (
          'Defined on this site only.'
        ) : (
          <ExternalLink href={sourceUrl}>Read the published policy</ExternalLink>
        )}
      </span>
    </Fact>
  );
}
