import '@atlaskit/css-reset';
import { Text } from '@atlaskit/primitives/compiled';
import { view } from '@forge/bridge';
import { StrictMode, useState, type ReactElement } from 'react';
import { createRoot } from 'react-dom/client';

view.theme.enable().catch(() => undefined);

function Page(): ReactElement {
  const [isPressed, setPressed] = useState(false);
  return (
    <>
      <Text testId="shown">Nothing to see.</Text>
      <button
        aria-pressed={isPressed}
        onClick={() => {
          setPressed(true);
        }}
      >
        Press
      </button>
    </>
  );
}

const root = document.getElementById('root');
if (root !== null)
  createRoot(root).render(
    <StrictMode>
      <Page />
    </StrictMode>,
  );
