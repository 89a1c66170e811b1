/** Tells every frame of the app on this page. */
export function tellFrames(message: object): void {
  for (const frame of document.querySelectorAll<HTMLIFrameElement>('iframe[data-app-frame]'))
    frame.contentWindow?.postMessage(message, location.origin);
}
