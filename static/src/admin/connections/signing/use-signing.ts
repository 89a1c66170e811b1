import { useState } from 'react';
import type { SigningDecisionResult, SigningResult } from '../../../../../src/contract/signing';
import type { SigningScheme } from '../../../../../src/domain/deliveries/signing-scheme';
import { invokeAdmin } from '../../../bridge/invoke';
import { createRemote, type Remote } from '../../../remote/create-remote';
import type { Notice } from '../../page/notice';
import type { PageControl } from '../../page/page-control';
import { useAction } from '../../page/use-action';
import { signingNotice, signingActionWords as words } from './words';

/** How a connection's deliveries are signed, and what can be decided about it. */
export interface SigningControl {
  readonly remote: Remote<SigningResult>;
  readonly isBusy: boolean;
  readonly notice: Notice | null;
  readonly accept: (scheme: SigningScheme | null) => void;
  readonly decline: () => void;
  readonly listen: () => void;
}

export function useSigning(
  connectionId: string,
  { overview, health }: Pick<PageControl, 'overview' | 'health'>,
): SigningControl {
  const [remote] = useState(() => createRemote(() => invokeAdmin('getSigning', { connectionId })));
  const { isBusy, notice, run } = useAction(remote.refresh);
  const decide = (whatFailed: string, ask: () => Promise<SigningDecisionResult>): void => {
    if (isBusy) return;
    void run(whatFailed, async () => {
      const result = await ask();
      await Promise.all([remote.refresh(), overview.refresh(), health.refresh()]);
      return signingNotice(connectionId, result);
    });
  };
  return {
    remote,
    isBusy,
    notice,
    accept(scheme) {
      decide(words.notAccepted, () => invokeAdmin('acceptSigning', { connectionId, scheme }));
    },
    decline() {
      decide(words.notDeclined, () => invokeAdmin('declineSigning', { connectionId }));
    },
    listen() {
      decide(words.notExamined, () => invokeAdmin('listenForSigning', { connectionId }));
    },
  };
}
