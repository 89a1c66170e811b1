import '@atlaskit/css-reset';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { getHealth, getOverview } from '../bridge/admin-api';
import { followJiraTheme } from '../bridge/theme';
import { createRemote } from '../remote/create-remote';
import { ErrorBoundary } from '../ui/error-boundary';
import '../ui/page.css';
import { App } from './app';

const overview = createRemote(getOverview);
const health = createRemote(getHealth);
followJiraTheme();

const root = document.getElementById('root');
if (root !== null)
  createRoot(root).render(
    <StrictMode>
      <ErrorBoundary>
        <App overview={overview} health={health} />
      </ErrorBoundary>
    </StrictMode>,
  );
