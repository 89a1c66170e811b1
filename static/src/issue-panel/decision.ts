import type { ActionPreview, ActionResult, DatePreview, PanelView } from '../../../src/contract/panel';
import type { Notice } from '../ui/notice-area';

/** Problems of a form by field name. */
export type Problems = Readonly<Record<string, string>>;

export type FormReading<T> =
  { readonly ok: true; readonly input: T } | { readonly ok: false; readonly problems: Problems };

export type Refusal = Extract<ActionPreview, { type: 'refused' }>['reason'];

/** A decision that moves the clock: previewed first, then performed. */
export interface Decision<T> {
  /** The kind of panel that offers it. */
  readonly on: PanelView['type'];
  readonly read: (form: FormData) => FormReading<T>;
  readonly preview: (input: T) => Promise<ActionPreview>;
  readonly take: (input: T, version: number) => Promise<ActionResult>;
  /** The field that a refusal is about; `null` if it is about none. */
  readonly fieldOf: (reason: Refusal) => string | null;
  /** What else to know before confirming. */
  readonly noteOf: (input: T) => string | null;
  /** What has been done, with its effect on the date. */
  readonly doneNotice: (panel: PanelView) => Notice;
}

/** A person's progress in a decision. A notice explains a step that did not lead on. */
export type DecisionStep<T> =
  | { readonly type: 'filling'; readonly notice: Notice | null; readonly problems: Problems }
  | {
      readonly type: 'confirming';
      readonly notice: Notice | null;
      readonly input: T;
      readonly version: number;
      readonly dates: DatePreview;
    };
