import { useEffect, useRef, type RefObject } from 'react';

/** Moves the focus to the first field with a problem, whenever there are new problems. */
export function useProblemFocus(problems: object | null): RefObject<HTMLFormElement> {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [problems]);
  return form;
}
