import { injectedAnswer } from '../forge/injected-answer';
import type { Host } from '../host/host';

/**
 * A call that a page of the app makes through the bridge, as its viewer: under the faults that wait for Jira, and in the
 * ledger under the page's module. It costs none of the app's points.
 */
export async function pageCall(
  request: Request,
  moduleKey: string,
  accountId: string,
  { jira, manifest, faults, ledger, clock }: Pick<Host, 'jira' | 'manifest' | 'faults' | 'ledger' | 'clock'>,
): Promise<Response> {
  const { method } = request;
  const { pathname, search } = new URL(request.url);
  const path = pathname + search;
  const requestBytes = (await request.clone().arrayBuffer()).byteLength;
  const fault = faults.take('jira', `${method} ${path}`);
  const caller = { accountId, scopes: manifest.permissions.scopes, fromPage: true };
  const answered = injectedAnswer(fault, 'jira')?.response ?? (await jira.handle(request, caller)).response;
  const content = await answered.arrayBuffer();
  ledger.add({
    ...{ at: clock.now().toISOString(), kind: 'jira', as: accountId, method, path },
    ...{ status: answered.status, points: 0, requestBytes, responseBytes: content.byteLength },
    ...{ functionKey: moduleKey, invocationId: '' },
  });
  const { status, headers } = answered;
  return new Response(content.byteLength === 0 ? null : content, { status, headers });
}
