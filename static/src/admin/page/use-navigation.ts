import { createContext, useContext, useSyncExternalStore } from 'react';
import { createNavigation, type Navigation } from './navigation';
import type { Place } from './place';

/** The page has one. */
export const NavigationContext = createContext<Navigation>(createNavigation());

/** Where the person is, and how to go elsewhere. */
export function useNavigation(): { readonly place: Place; readonly go: Navigation['go'] } {
  const { read, subscribe, go } = useContext(NavigationContext);
  return { place: useSyncExternalStore(subscribe, read), go };
}
