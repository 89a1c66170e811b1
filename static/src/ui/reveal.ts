/** Parts from the server, or with their own chunk, arrive within this. */
const PATIENCE_MS = 10_000;

/** Moves a person to a part of the page: opens its surrounding disclosures, and moves the focus. */
export function reveal(id: string): boolean {
  const target = document.getElementById(id);
  if (target === null) return false;
  for (let part: Element | null = target; part !== null; part = part.parentElement)
    if (part instanceof HTMLDetailsElement) part.open = true;
  const heading = target.querySelector<HTMLElement>(':scope > summary') ?? target;
  heading.focus({ preventScroll: true });
  heading.scrollIntoView({ block: 'start' });
  return true;
}

/** Retries until it succeeds. Stops if the person does something else meanwhile. */
function trySoon(attempt: () => boolean): void {
  const startedAt = performance.now();
  const before = document.activeElement;
  const tryNow = (): void => {
    if (performance.now() - startedAt > PATIENCE_MS) return;
    const moved = document.activeElement !== before && document.activeElement !== document.body;
    if (moved || attempt()) return;
    requestAnimationFrame(tryNow);
  };
  requestAnimationFrame(tryNow);
}

/** The same for a part that is not drawn yet. */
export function revealSoon(id: string): void {
  trySoon(() => reveal(id));
}

/** Moves the focus to the first heading of a part, as soon as it exists. */
export function revealHeadingSoon(id: string): void {
  trySoon(() => {
    const heading = document.getElementById(id)?.querySelector<HTMLElement>('h2');
    if (heading === null || heading === undefined) return false;
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
    window.scrollTo({ top: 0 });
    return true;
  });
}
