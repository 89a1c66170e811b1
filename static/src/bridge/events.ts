import { events } from '@forge/bridge/events/events';

/** Tells all frames of the app on the page, this one perhaps too. Where Jira carries no events, nobody hears it. */
export function tellFrames(event: string, message: object): void {
  events.emit(event, message).catch(() => undefined);
}

/** @returns a function that stops listening. */
export function onEvent(event: string, listener: (message: unknown) => void): () => void {
  let isWanted = true;
  const subscription = events.on(event, (message: unknown) => {
    if (isWanted) listener(message);
  });
  subscription.catch(() => undefined);
  return () => {
    isWanted = false;
    subscription.then(
      ({ unsubscribe }) => {
        unsubscribe();
      },
      () => undefined,
    );
  };
}
