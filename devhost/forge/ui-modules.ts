import { backendContext, ENVIRONMENT_ID, SITE_ARI, TIMEOUT_SECONDS, type Invoker } from './base/invocation';
import { uiModulesOf, type Manifest, type UiModule } from './base/manifest';

/** The issue a module is shown on, as Jira tells the app. */
export interface IssuePlace {
  readonly issue: {
    readonly id: string;
    readonly key: string;
    readonly type: string;
    readonly typeId: string;
  };
  readonly project: { readonly id: string; readonly key: string; readonly type: string };
}

/** The project a page is shown in. */
export type ProjectPlace = Pick<IssuePlace, 'project'>;

/** The gadget a frame shows. `entryPoint` is set while its settings are edited. */
export interface GadgetPlace {
  readonly dashboard: { readonly id: string };
  readonly gadget: { readonly id: string };
  readonly gadgetConfiguration: unknown;
  readonly entryPoint?: 'edit';
}

/** Where on the site a module is shown. */
export type Place = IssuePlace | ProjectPlace | GadgetPlace;

/** The request names something that the manifest does not have. */
export class UnknownModuleError extends Error {
  override readonly name = 'UnknownModuleError';
}

/** @throws UnknownModuleError where the manifest has no UI module of that key. */
export function findUiModule(manifest: Manifest, moduleKey: string): UiModule {
  const module = uiModulesOf(manifest).find(({ key }) => key === moduleKey);
  if (module === undefined) throw new UnknownModuleError(`The manifest has no UI module "${moduleKey}".`);
  return module;
}

/** What the bridge's `getContext` gives, and what a resolver gets as its context. */
export function pageContext(
  module: UiModule,
  accountId: string,
  siteUrl: string,
  place: Place | null,
): object {
  return {
    accountId,
    cloudId: SITE_ARI.split('/')[1],
    siteUrl,
    environmentId: ENVIRONMENT_ID,
    environmentType: 'DEVELOPMENT',
    localId: `local/${module.key}`,
    locale: 'en-GB',
    timezone: 'UTC',
    moduleKey: module.key,
    extension: { type: module.type, ...place },
  };
}

/** Calls a function of a module's resolver, as the bridge does for a page. */
export async function callResolver(
  manifest: Manifest,
  invoker: Invoker,
  request: {
    readonly moduleKey: string;
    readonly functionKey: string;
    readonly payload: unknown;
    readonly accountId: string;
    readonly siteUrl: string;
    readonly place: Place | null;
  },
): Promise<unknown> {
  const module = findUiModule(manifest, request.moduleKey);
  if (module.resolver === undefined) throw new UnknownModuleError(`Module "${module.key}" has no resolver.`);
  const { functionKey, payload, accountId, siteUrl, place } = request;
  const call = { functionKey, ...(payload !== undefined && { payload }) };
  return invoker.invoke({
    functionKey: module.resolver.function,
    moduleKey: module.key,
    moduleType: module.type,
    accountId,
    timeoutSeconds: TIMEOUT_SECONDS.resolver,
    args: [{ call, context: pageContext(module, accountId, siteUrl, place) }, backendContext(accountId)],
  });
}

/** Properties that a module computes for itself, such as the lozenge of an issue context; `null` where it has none. */
export async function callDynamicProperties(
  invoker: Invoker,
  module: UiModule,
  accountId: string,
  place: IssuePlace,
): Promise<unknown> {
  if (module.dynamicProperties === undefined) return null;
  return invoker.invoke({
    functionKey: module.dynamicProperties.function,
    moduleKey: module.key,
    moduleType: module.type,
    accountId,
    timeoutSeconds: TIMEOUT_SECONDS.resolver,
    args: [{ extension: { type: module.type, ...place } }, backendContext(accountId)],
  });
}
