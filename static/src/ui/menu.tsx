import { useEffect, useId, useRef, useState, type KeyboardEvent, type ReactElement } from 'react';
import { Icon } from './icon';
import './menu.css';

export interface MenuItem<K extends string> {
  readonly key: K;
  readonly label: string;
}

/** Where a key moves the focus among `count` items; `null` for other keys. */
function nextIndex(key: string, index: number, count: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return (index + 1) % count;
    case 'ArrowUp':
      return (index - 1 + count) % count;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}

/**
 * A button that opens a list of actions, by the pattern of a menu button: arrows, Home and End move, Enter chooses,
 * Escape and Tab close.
 */
export function Menu<K extends string>({
  label,
  about,
  busyLabel = label,
  isBusy = false,
  takesFocus = false,
  isAtEnd = false,
  items,
  onChoose,
}: {
  readonly label: string;
  /** Continues the label for screen readers, where several have the same. */
  readonly about?: string;
  readonly busyLabel?: string;
  readonly isBusy?: boolean;
  readonly takesFocus?: boolean;
  /** At the end of a line: the list opens towards its start. */
  readonly isAtEnd?: boolean;
  readonly items: readonly MenuItem<K>[];
  readonly onChoose: (key: K) => void;
}): ReactElement {
  const [isOpen, setIsOpen] = useState(false);
  const id = useId();
  const root = useRef<HTMLDivElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const all = (): HTMLElement[] => [
    ...(root.current?.querySelectorAll<HTMLElement>('[role="menuitem"]') ?? []),
  ];
  const close = (): void => {
    setIsOpen(false);
    opener.current?.focus();
  };
  useEffect(() => {
    if (!isOpen) return undefined;
    root.current?.querySelector<HTMLElement>('[role="menuitem"]')?.focus();
    const onPress = (event: Event): void => {
      if (root.current?.contains(event.target as Node) !== true) setIsOpen(false);
    };
    document.addEventListener('pointerdown', onPress);
    return () => {
      document.removeEventListener('pointerdown', onPress);
    };
  }, [isOpen]);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!isOpen) return;
    if (event.key === 'Tab') setIsOpen(false);
    const items = all();
    const next = nextIndex(event.key, items.indexOf(document.activeElement as HTMLElement), items.length);
    if (next !== null) items[next]?.focus();
    if (event.key === 'Escape') close();
    if (next === null && event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className="menu" ref={root} onKeyDown={onKeyDown}>
      <button
        ref={opener}
        type="button"
        className="button"
        aria-haspopup="menu"
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        aria-busy={isBusy || undefined}
        autoFocus={takesFocus}
        onClick={() => {
          if (!isBusy) setIsOpen(!isOpen);
        }}
        onKeyDown={(event) => {
          if (isOpen || event.key !== 'ArrowDown') return;
          event.preventDefault();
          setIsOpen(true);
        }}
      >
        {isBusy ? busyLabel : label}
        {about !== undefined && <span className="visually-hidden"> {about}</span>}
        <Icon name="down" />
      </button>
      {isOpen && (
        <div role="menu" id={id} aria-label={label} className={isAtEnd ? 'menu-list at-end' : 'menu-list'}>
          {items.map(({ key, label: name }) => (
            <button
              key={key}
              type="button"
              role="menuitem"
              tabIndex={-1}
              onClick={() => {
                close();
                onChoose(key);
              }}
            >
              {name}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}
