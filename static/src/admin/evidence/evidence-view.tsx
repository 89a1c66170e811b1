import type { ReactElement } from 'react';
import { DigestSection } from './digest-section';
import { ExportSection } from './export-section';

/** Evidence of a period, and whether the app made a file. */
export function EvidenceView(): ReactElement {
  return (
    <>
      <ExportSection />
      <DigestSection />
    </>
  );
}
