import '@atlaskit/css-reset';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { getPanel } from '../bridge/panel-api';
import { followJiraTheme } from '../bridge/theme';
import { createRemote } from '../remote/create-remote';
import { ErrorBoundary } from '../ui/error-boundary';
import '../ui/page.css';
import { App } from './app';

// Asked at once: the answer takes longer than all that the page has to do.
const panel = createRemote(getPanel);
followJiraTheme();

const root = document.getElementById('root');
if (root !== null)
  createRoot(root).render(
    <StrictMode>
      <ErrorBoundary>
        <App panel={panel} />
      </ErrorBoundary>
    </StrictMode>,
  );
