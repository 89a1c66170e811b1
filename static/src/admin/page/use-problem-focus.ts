import { useEffect, useRef, type RefObject } from 'react';

/** Takes the focus to the first field of a form that has a problem, whenever problems were found. */
export function useProblemFocus(problems: object | null): RefObject<HTMLFormElement> {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [problems]);
  return form;
}
