import type { ReactElement } from 'react';
import { ExportSection } from './export-section';
import { ImportSection } from './import-section';
import type { PageControl } from '../page/page-control';

/** Export and import of the whole configuration. */
export function ConfigurationView({ control }: { readonly control: PageControl }): ReactElement {
  return (
    <>
      <ExportSection />
      <ImportSection control={control} />
    </>
  );
}
