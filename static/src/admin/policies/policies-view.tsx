import { useState, type ReactElement } from 'react';
import type { AdminPolicy } from '../../../../src/contract/policies';
import { LazyPart } from '../../ui/lazy-part';
import { NoticeArea } from '../../ui/notice-area';
import { revealSoon } from '../../ui/reveal';
import type { PageControl, Site } from '../page/page-control';
import { APPLICATION, ApplicationPart } from './application-part';
import { PolicyList } from './policy-list';
import { policyRowId, type PolicyAction } from './policy-table';
import { useApplication } from './use-application';
import './policies.css';

interface Chosen {
  readonly action: PolicyAction;
  /** The version when it was chosen: an edit starts from it, whatever the list shows meanwhile. */
  readonly policy: AdminPolicy;
}

/** The policies behind due dates, and their actions. */
export function PoliciesView({
  site,
  control,
}: {
  readonly site: Site;
  readonly control: PageControl;
}): ReactElement {
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const application = useApplication();
  const close = (): void => {
    setChosen(null);
    if (chosen !== null) revealSoon(policyRowId(chosen.policy.id));
  };
  const part = (): ReactElement => {
    if (chosen === null)
      return (
        <PolicyList
          site={site}
          onChoose={(action, policy) => {
            setChosen({ action, policy });
          }}
        />
      );
    const { action, policy } = chosen;
    const common = { policy, site, control, onClose: close };
    switch (action) {
      case 'copy':
      case 'edit':
        return (
          <LazyPart load={() => import('./editor/policy-editor')}>
            {({ PolicyEditor }) => (
              <PolicyEditor
                {...common}
                isCopy={action === 'copy'}
                onSaved={() => {
                  setChosen(null);
                }}
              />
            )}
          </LazyPart>
        );
      case 'compare':
        return (
          <LazyPart load={() => import('./compare-part')}>
            {({ ComparePart }) => <ComparePart policy={policy} site={site} onClose={close} />}
          </LazyPart>
        );
      case 'apply':
        return (
          <LazyPart load={() => import('./apply-part')}>
            {({ ApplyPart }) => (
              <ApplyPart
                {...common}
                onStarted={(job) => {
                  application.follow(job);
                  setChosen(null);
                  revealSoon(APPLICATION);
                }}
              />
            )}
          </LazyPart>
        );
    }
  };
  const { job } = application;
  return (
    <div className="policies">
      <NoticeArea notice={application.notice} />
      {job !== null && (
        <ApplicationPart job={job} isBusy={application.isBusy} onCancel={application.cancel} />
      )}
      {part()}
    </div>
  );
}
