import type { Route } from '../http/route';
import { appFieldValueRoutes } from './app-field-values';
import { attachmentRoutes } from './attachments';
import { catalogueRoutes } from './catalogue';
import { commentListRoutes } from './comment-list';
import { commentPropertyRoutes } from './comment-properties';
import { commentRoutes } from './comments';
import { createMetaRoutes } from './create-meta';
import { fieldRoutes } from './fields';
import { forgePanelRoutes } from './forge-panels';
import { groupRoutes } from './groups';
import { issueLinkRoutes } from './issue-links';
import { issuePropertyRoutes } from './issue-properties';
import { issueRoutes } from './issues';
import { jqlRoutes } from './jql';
import { permissionRoutes } from './permissions';
import { projectRoutes } from './projects';
import { remoteLinkRoutes } from './remote-links';
import { searchRoutes } from './search';
import { sessionRoutes } from './session';
import { transitionRoutes } from './transitions';
import { userRoutes } from './users';
import { watcherRoutes } from './watchers';

export const ALL_ROUTES: readonly Route[] = [
  ...appFieldValueRoutes,
  ...attachmentRoutes,
  ...catalogueRoutes,
  ...commentListRoutes,
  ...commentPropertyRoutes,
  ...commentRoutes,
  ...createMetaRoutes,
  ...fieldRoutes,
  ...forgePanelRoutes,
  ...groupRoutes,
  ...issueLinkRoutes,
  ...issuePropertyRoutes,
  ...issueRoutes,
  ...jqlRoutes,
  ...permissionRoutes,
  ...projectRoutes,
  ...remoteLinkRoutes,
  ...searchRoutes,
  ...sessionRoutes,
  ...transitionRoutes,
  ...userRoutes,
  ...watcherRoutes,
];
