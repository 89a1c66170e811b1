/** Takes a person to a part of the page: opens what it is folded away in, and moves the focus there. */
export function reveal(id: string): void {
  const target = document.getElementById(id);
  if (target === null) return;
  for (let part: Element | null = target; part !== null; part = part.parentElement)
    if (part instanceof HTMLDetailsElement) part.open = true;
  const heading = target.querySelector<HTMLElement>(':scope > summary') ?? target;
  heading.focus({ preventScroll: true });
  heading.scrollIntoView({ block: 'start' });
}
