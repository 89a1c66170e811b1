import '@atlaskit/css-reset';
import { invoke, view } from '@forge/bridge';
import { useEffect, useState, type ReactElement } from 'react';
import { createRoot } from 'react-dom/client';
import { EmptyContent } from '../empty-page/empty-content';

view.theme.enable().catch(() => undefined);

/** Asks its resolver as Forge's own template for a Custom UI does, and has nothing to draw before the answer. */
function AskingPage({ ask, payload }: { readonly ask: string; readonly payload: string }): ReactElement {
  const [answer, setAnswer] = useState<unknown>(undefined);
  useEffect(() => {
    void invoke(ask, JSON.parse(payload) as object).then(setAnswer);
  }, [ask, payload]);
  return answer === undefined ? <p>Loading…</p> : <EmptyContent />;
}

const root = document.getElementById('root');
const query = new URLSearchParams(window.location.search);
const ask = query.get('ask');
if (root !== null && ask !== null)
  createRoot(root).render(<AskingPage ask={ask} payload={query.get('payload') ?? '{}'} />);
