import type { ReactElement } from 'react';
import { ExportSection } from './export-section';
import { ImportSection } from './import-section';
import type { PageControl } from '../page/page-control';

/** The whole configuration as a file. */
export function ConfigurationView({ control }: { readonly control: PageControl }): ReactElement {
  return (
    <>
      <ExportSection />
      <ImportSection control={control} />
    </>
  );
}
