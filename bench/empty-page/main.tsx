import '@atlaskit/css-reset';
import { Text } from '@atlaskit/primitives/compiled';
import { view } from '@forge/bridge';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';

view.theme.enable().catch(() => undefined);

const root = document.getElementById('root');
if (root !== null)
  createRoot(root).render(
    <StrictMode>
      <Text testId="shown">Nothing to see.</Text>
    </StrictMode>,
  );
