import { useState } from 'react';
import type { FiguresRequest, FiguresResult } from '../../../src/contract/figures';
import { invokeOverview } from '../bridge/invoke';
import { createRemote, type Remote, type RemoteState } from '../remote/create-remote';
import { useRemote } from '../remote/use-remote';
import { keyOf } from '../shared-figures/messages';

/**
 * The figures for some filters. An answer that has arrived is kept, so that Back shows it at once.
 * @param first the request for the filters that the page begins with, which are `start`.
 */
export function useFigures(
  request: FiguresRequest,
  start: FiguresRequest,
  first: Remote<FiguresResult>,
): { readonly state: RemoteState<FiguresResult>; readonly refresh: () => void } {
  const [asked] = useState(() => new Map([[keyOf(start), first]]));
  const key = keyOf(request);
  const { months, connectionId, project } = request;
  const remote =
    asked.get(key) ?? createRemote(() => invokeOverview('getFigures', { months, connectionId, project }));
  asked.set(key, remote);
  return { state: useRemote(remote), refresh: () => void remote.refresh() };
}
