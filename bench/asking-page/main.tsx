import '@atlaskit/css-reset';
import { invoke, view } from '@forge/bridge';
import { useEffect, useState, type ReactElement } from 'react';
import { createRoot } from 'react-dom/client';
import { EmptyContent } from '../empty-page/empty-content';

view.theme.enable().catch(() => undefined);

/** Asks its resolver as Forge's own template for a Custom UI does, and has nothing to draw before the answer. */
function AskingPage({ ask }: { readonly ask: string }): ReactElement {
  const [answer, setAnswer] = useState<unknown>(undefined);
  useEffect(() => {
    void invoke(ask).then(setAnswer);
  }, [ask]);
  return answer === undefined ? <p>Loading…</p> : <EmptyContent />;
}

const root = document.getElementById('root');
const ask = new URLSearchParams(window.location.search).get('ask');
if (root !== null && ask !== null) createRoot(root).render(<AskingPage ask={ask} />);
