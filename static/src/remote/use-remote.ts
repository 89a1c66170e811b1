import { useSyncExternalStore } from 'react';
import type { Remote, RemoteState } from './create-remote';

export function useRemote<T>({ subscribe, read }: Remote<T>): RemoteState<T> {
  return useSyncExternalStore(subscribe, read);
}
