import { views, type Place, type View } from './place';

/** `/connections/demo`: the path of a place below the page's own address. */
export function pathOf({ view, connectionId }: Place): string {
  if (view === 'health') return '/';
  return connectionId === null ? `/${view}` : `/${view}/${encodeURIComponent(connectionId)}`;
}

function isView(name: string): name is View {
  return (views as readonly string[]).includes(name);
}

function decoded(part: string): string | null {
  try {
    return decodeURIComponent(part);
  } catch {
    return null;
  }
}

/** The place of a path; the first part of the page for an unknown path. */
export function placeAt(path: string): Place {
  const [, view = '', connectionId = ''] = path.split('/');
  if (!isView(view)) return { view: 'health', connectionId: null };
  return { view, connectionId: connectionId === '' ? null : decoded(connectionId) };
}
