import type { ReactElement } from 'react';
import { useAction } from '../page/use-action';
import { DigestSection } from './digest-section';
import { ExportSection } from './export-section';

/** Evidence of a period, and whether the app made a file. What was said of an earlier file goes with a new export. */
export function EvidenceView(): ReactElement {
  const look = useAction(() => Promise.resolve());
  return (
    <>
      <ExportSection onStart={look.forget} />
      <DigestSection action={look} />
    </>
  );
}
