/** What has to be entered in Bugcrowd: the web trigger's address, with the connection that a delivery is for. */
export function webhookAddress(triggerUrl: string, connectionId: string): string {
  return `${triggerUrl}?connection=${encodeURIComponent(connectionId)}`;
}
