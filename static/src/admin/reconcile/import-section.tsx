import { useState, type ReactElement } from 'react';
import type { ConnectionSettings } from '../../../../src/contract/connections';
import type { ConnectionHealth } from '../../../../src/contract/health';
import type { ImportView } from '../../../../src/contract/reconcile';
import { importPhaseNames } from '../../../../src/wording/import-words';
import { LazyDisclosure } from '../../ui/lazy-disclosure';
import { Lozenge, type LozengeTone } from '../../ui/lozenge';
import type { PageControl } from '../page/page-control';
import { importId } from '../page/place-ids';
import { importSectionWords as words } from './words';

const tones: Readonly<Record<ImportView['phase'], LozengeTone>> = {
  counting: 'information',
  counted: 'information',
  importing: 'information',
  done: 'success',
  cancelled: 'neutral',
  failed: 'danger',
};

/** Imports submissions that no delivery reported. An unfinished import is shown immediately. */
export function ImportSection({
  health,
  settings,
  control,
}: {
  readonly health: ConnectionHealth;
  readonly settings: ConnectionSettings;
  readonly control: PageControl;
}): ReactElement {
  const { connectionId, source, comparison, import: job } = health;
  const isOpen = job !== null && ['counting', 'counted', 'importing', 'failed'].includes(job.phase);
  const [wasOpen, setWasOpen] = useState(isOpen);
  if (isOpen && !wasOpen) setWasOpen(true);
  return (
    <LazyDisclosure
      id={importId(connectionId)}
      level="h3"
      title={words.importExistingSubmissions}
      {...(job !== null && {
        aside: <Lozenge tone={tones[job.phase]}>{importPhaseNames[job.phase]}</Lozenge>,
      })}
      isOpen={wasOpen}
      load={() => import('./import-part')}
    >
      {({ ImportPart }) => (
        <ImportPart
          connectionId={connectionId}
          job={job}
          offBecause={comparison.type === 'off' ? comparison.because : null}
          settings={settings}
          source={source}
          control={control}
        />
      )}
    </LazyDisclosure>
  );
}
