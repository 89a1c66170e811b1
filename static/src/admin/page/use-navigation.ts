import { createContext, useContext, useSyncExternalStore } from 'react';
import { createNavigation, type Navigation } from './navigation';
import type { Place } from './place';

/** One for the whole page. */
export const NavigationContext = createContext<Navigation>(createNavigation());

/** The current place, and navigation to another one. */
export function useNavigation(): { readonly place: Place; readonly go: Navigation['go'] } {
  const { read, subscribe, go } = useContext(NavigationContext);
  return { place: useSyncExternalStore(subscribe, read), go };
}
