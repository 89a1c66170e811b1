import type { ReactElement } from 'react';
import type { SetUpView } from '../../../../../src/contract/connections';
import { CopyField } from '../../form/copy-field';
import { addressStepWords as words } from './words';

/** The webhook's address, and how to enter it in Bugcrowd. */
export function AddressStep({ setUp: { program, webhookUrl } }: { readonly setUp: SetUpView }): ReactElement {
  return (
    <>
      <CopyField label={words.webhookAddress} value={webhookUrl} />
      <p>{words.configureBugcrowdWebhook}</p>
      <ol>
        <li>{words.openProgramInBugcrowd(program)}</li>
        <li>{words.enterAddressAbove}</li>
        <li>{words.chooseAllSubmission}</li>
        <li>{words.saveIt}</li>
      </ol>
      <p className="small subtle">{words.deliveriesAreRefusedUntil}</p>
    </>
  );
}
