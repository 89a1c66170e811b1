import { makeInvoke } from '@forge/bridge/invoke/invoke';
import type { AdminApi } from '../../../src/contract/admin';
import type { AnswersApi } from '../../../src/contract/answers';
import type { OverviewApi } from '../../../src/contract/figures';
import type { AgreementApi } from '../../../src/contract/agreement';
import type { LinkingApi } from '../../../src/contract/linking';
import type { PanelApi } from '../../../src/contract/panel';
import type { SourceDetailsApi } from '../../../src/contract/source-details';

/** Calls a function of the admin page's resolver. */
export const invokeAdmin = makeInvoke<AdminApi>();

/** Calls a function of the issue panel's resolver. */
export const invokePanel = makeInvoke<PanelApi & LinkingApi & AnswersApi & SourceDetailsApi & AgreementApi>();

/** Calls a function of the overview's resolver. */
export const invokeOverview = makeInvoke<OverviewApi>();
