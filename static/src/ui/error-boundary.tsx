import { Component, type ReactNode } from 'react';
import { asSentence } from './as-sentence';
import { Message } from './message';
import * as words from './words';

/** Shows an error instead of a blank page. A class, because React has no other form for this. */
export class ErrorBoundary extends Component<
  { readonly children: ReactNode },
  { readonly reason: string | null }
> {
  override readonly state: { readonly reason: string | null } = { reason: null };

  static getDerivedStateFromError(error: unknown): { readonly reason: string } {
    return { reason: error instanceof Error ? error.message : String(error) };
  }

  override render(): ReactNode {
    const { reason } = this.state;
    if (reason === null) return this.props.children;
    return (
      <main data-state="error">
        <Message tone="danger" role="alert">
          <h1 className="visually-hidden">{words.product}</h1>
          <p>{words.pageFailed(asSentence(reason))}</p>
        </Message>
      </main>
    );
  }
}
