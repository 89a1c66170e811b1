import type { ReactElement } from 'react';
import type { PanelSubmission, TrackedPanel } from '../../../src/contract/panel';
import { FormOpener } from '../ui/form-opener';
import { LazyDisclosure } from '../ui/lazy-disclosure';
import type { PanelControl } from './panel-control';
import { SubmissionFacts } from './submission-facts';
import { unlinkWords } from './words/link-words';
import { panelWords } from './words/panel-words';

/**
 * The submission of this issue, with what its source alone knows. People who may edit the issue can unlink it; the server says
 * who of them may.
 */
export function SubmissionSection({
  submission,
  view,
  control,
}: {
  readonly submission: PanelSubmission;
  readonly view: TrackedPanel;
  readonly control: PanelControl;
}): ReactElement {
  const { version, mayEdit, source } = view;
  return (
    <>
      <SubmissionFacts submission={submission} source={source} />
      {source.program !== null && (
        <LazyDisclosure title={panelWords.details} level="h3" load={() => import('./source-details')}>
          {({ SourceDetails }) => <SourceDetails view={view} />}
        </LazyDisclosure>
      )}
      {mayEdit && (
        <FormOpener
          label={panelWords.actions}
          choices={[{ key: 'unlink', label: unlinkWords.action, look: 'subtle' }]}
          load={() => import('./unlink-form')}
          onOpen={() => {
            control.report(null);
          }}
        >
          {({ UnlinkForm }, _key, close) => <UnlinkForm version={version} control={control} close={close} />}
        </FormOpener>
      )}
    </>
  );
}
