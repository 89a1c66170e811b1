import type { ReactElement } from 'react';
import { ExportSection } from '../configuration/export-section';
import { ImportSection } from '../configuration/import-section';
import type { PageControl } from '../page-control';

/** The whole configuration as a file. */
export function ConfigurationView({ control }: { readonly control: PageControl }): ReactElement {
  return (
    <>
      <ExportSection />
      <ImportSection control={control} />
    </>
  );
}
