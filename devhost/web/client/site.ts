/** Behaviour of the host's own pages: buttons that post, frames that fit, flags that show. */

import { refreshGadgets } from './refresh-gadgets';
import { tellFrames } from './tell-frames';

for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-post]')) {
  button.addEventListener('click', () => {
    button.disabled = true;
    const init = {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: button.dataset['body'] ?? '{}',
    };
    void fetch(button.dataset['post'] ?? '', init).then(() => {
      location.reload();
    });
  });
}

function frameOf(source: MessageEventSource | null): HTMLIFrameElement | undefined {
  return [...document.querySelectorAll<HTMLIFrameElement>('iframe[data-app-frame]')].find(
    (frame) => frame.contentWindow === source,
  );
}

/** Reads the issue again, as Jira does when an app asks for it: fields and comments change, the frames stay. */
async function refreshIssue(): Promise<void> {
  const response = await fetch(location.href);
  const fresh = new DOMParser().parseFromString(await response.text(), 'text/html');
  for (const selector of [
    'aside',
    '.description',
    '[aria-labelledby="web-links"]',
    '[aria-labelledby="comments"]',
  ]) {
    const [before, after] = [document.querySelector(selector), fresh.querySelector(selector)];
    if (after === null) before?.remove();
    else if (before === null) document.querySelector('.description')?.after(after);
    else before.replaceWith(after);
  }
}

refreshGadgets();

function closeSettings(): void {
  const url = new URL(location.href);
  url.searchParams.delete('edit');
  location.assign(url);
}

addEventListener(
  'message',
  ({ data, source, origin }: MessageEvent<{ type?: string; height?: number; flag?: { title?: string } }>) => {
    if (origin !== location.origin) return;
    const frame = frameOf(source);
    if (frame === undefined) return;
    if (data.type === 'resize') frame.height = String(data.height ?? 0);
    if (data.type === 'refresh') void refreshIssue();
    if (data.type === 'event') tellFrames(data);
    if (data.type === 'configured') closeSettings();
    if (data.type === 'flag') {
      const flag = document.createElement('p');
      flag.setAttribute('role', 'status');
      flag.className = 'flag';
      flag.textContent = data.flag?.title ?? '';
      document.body.append(flag);
    }
  },
);
