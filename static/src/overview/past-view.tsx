import type { ReactElement } from 'react';
import type { FiguresResult } from '../../../src/contract/figures';
import type { RemoteState } from '../remote/create-remote';
import type { Address } from './address';
import { ComplianceView } from './compliance-view';
import { FiguresAnswer } from './figures-answer';
import { Filters } from './filters';
import type { OverviewNavigation } from './navigation';
import { OnPaper, PrintButton } from './on-paper';
import { Standing } from './standing';
import { TrendsView } from './trends-view';

/** Figures of the past; the filters are shown with them. Whoever looks at the present does not load this code. */
export function PastView({
  state,
  address,
  isOfProject,
  onGo,
  onRetry,
}: {
  readonly state: RemoteState<FiguresResult>;
  readonly address: Address;
  /** The page is one of a project. */
  readonly isOfProject: boolean;
  readonly onGo: OverviewNavigation['go'];
  readonly onRetry: () => void;
}): ReactElement {
  return (
    <FiguresAnswer state={state} onRetry={onRetry}>
      {(figures) => (
        <>
          <div className="history-head">
            <Filters figures={figures} address={address} isOfProject={isOfProject} onGo={onGo} />
            <PrintButton />
          </div>
          <OnPaper figures={figures} address={address} />
          <Standing figures={figures} />
          {address.view === 'trends' ? (
            <TrendsView figures={figures} />
          ) : (
            <ComplianceView figures={figures} />
          )}
        </>
      )}
    </FiguresAnswer>
  );
}
