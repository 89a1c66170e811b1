import '@atlaskit/css-reset';
import { view } from '@forge/bridge';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { EmptyContent } from './empty-content';

view.theme.enable().catch(() => undefined);

const root = document.getElementById('root');
if (root !== null)
  createRoot(root).render(
    <StrictMode>
      <EmptyContent />
    </StrictMode>,
  );
