import { Text } from '@atlaskit/primitives/compiled';
import { useState, type ReactElement } from 'react';

/** A text and a button that can be pressed. */
export function EmptyContent(): ReactElement {
  const [isPressed, setPressed] = useState(false);
  return (
    <>
      <Text testId="shown">Nothing to see.</Text>
      <button
        aria-pressed={isPressed}
        onClick={() => {
          setPressed(true);
        }}
      >
        Press
      </button>
    </>
  );
}
