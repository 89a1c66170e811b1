/** A link from an issue to something outside Jira, as it was sent: what the caller left out is not in it. */
export interface RemoteLink {
  readonly id: string;
  readonly issueId: string;
  readonly globalId: string | null;
  readonly application: Readonly<Record<string, string>>;
  readonly relationship: string | null;
  readonly object: RemoteObject;
}

export interface RemoteObject {
  readonly url: string;
  readonly title: string;
  readonly summary: string | null;
  readonly icon: Readonly<Record<string, string>>;
  readonly status: { readonly resolved: boolean | null; readonly icon: Readonly<Record<string, string>> };
}
