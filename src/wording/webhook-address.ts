/** The address to enter in the source: the web trigger's, with the connection of its deliveries. */
export function webhookAddress(triggerUrl: string, connectionId: string): string {
  return `${triggerUrl}?connection=${encodeURIComponent(connectionId)}`;
}
