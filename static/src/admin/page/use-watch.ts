import { useEffect, useRef, useState } from 'react';
import { usePolling } from './use-polling';

const FOR = 30_000;

/**
 * Watches for half a minute for the result of something started.
 * @param isOpen true while a result is expected.
 * @returns a function that starts watching.
 */
export function useWatch(isOpen: boolean, refresh: () => Promise<void>): () => void {
  const [isOn, setIsOn] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout>>();
  useEffect(
    () => () => {
      clearTimeout(timer.current);
    },
    [],
  );
  usePolling(isOn && isOpen, refresh);
  return () => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      setIsOn(false);
    }, FOR);
    setIsOn(true);
  };
}
