import '@atlaskit/css-reset';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { getHealth, getOverview } from '../bridge/admin-api';
import { openPageHistory } from '../bridge/page-history';
import { followJiraTheme } from '../bridge/theme';
import { createRemote } from '../remote/create-remote';
import { ErrorBoundary } from '../ui/error-boundary';
import '../ui/page.css';
import { App } from './app';
import { createNavigation } from './navigation';
import { NavigationContext } from './use-navigation';

const overview = createRemote(getOverview);
const health = createRemote(getHealth);
const navigation = createNavigation();
followJiraTheme();
void openPageHistory().then((history) => {
  if (history !== null) navigation.follow(history);
});

const root = document.getElementById('root');
if (root !== null)
  createRoot(root).render(
    <StrictMode>
      <ErrorBoundary>
        <NavigationContext.Provider value={navigation}>
          <App overview={overview} health={health} />
        </NavigationContext.Provider>
      </ErrorBoundary>
    </StrictMode>,
  );
