import type { ActionPreview, ActionResult, DatePreview, PanelView } from '../../../src/contract/panel';
import type { Notice } from '../ui/notice-area';

/** Problems of a form by field name. */
export type Problems = Readonly<Record<string, string>>;

export type FormReading<T> =
  { readonly ok: true; readonly input: T } | { readonly ok: false; readonly problems: Problems };

/** Something that moves the clock: asked about first, then done. */
export interface Decision<T> {
  /** The kind of panel on which it can be decided. */
  readonly on: PanelView['type'];
  readonly read: (form: FormData) => FormReading<T>;
  readonly preview: (input: T) => Promise<ActionPreview>;
  readonly take: (input: T, version: number) => Promise<ActionResult>;
  /** What else has to be known before it is confirmed. */
  readonly noteOf: (input: T) => string | null;
  readonly doneText: string;
}

/** Where a person is with a decision. A notice says what the last step came to, where it did not lead on. */
export type DecisionStep<T> =
  | { readonly type: 'filling'; readonly notice: Notice | null; readonly problems: Problems }
  | {
      readonly type: 'confirming';
      readonly notice: Notice | null;
      readonly input: T;
      readonly version: number;
      readonly dates: DatePreview;
    };
