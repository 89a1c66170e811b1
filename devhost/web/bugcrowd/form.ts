import { escapeHtml } from '../html';

/** A form that posts. @param action escaped. @param content of fields and a button. */
export function form(action: string, content: readonly string[]): string {
  return `<form class="stacked" method="post" action="${action}">${content.join('')}</form>`;
}

export function button(name: string): string {
  return `<p><button>${escapeHtml(name)}</button></p>`;
}

interface FieldOptions {
  readonly value?: string;
  /** More than one line where set. */
  readonly rows?: number;
  readonly isRequired?: boolean;
  /** Of a number. */
  readonly min?: number;
}

export function field(name: string, label: string, options: FieldOptions = {}): string {
  const { value = '', rows, isRequired = false, min } = options;
  const required = isRequired ? ' required' : '';
  const number = min === undefined ? '' : ` type="number" min="${min}"`;
  const input =
    rows === undefined
      ? `<input name="${name}" value="${escapeHtml(value)}"${number}${required}>`
      : `<textarea name="${name}" rows="${rows}"${required}>${escapeHtml(value)}</textarea>`;
  return `<label>${escapeHtml(label)} ${input}</label>`;
}

/** @param options value and name of each. */
export function select(
  name: string,
  label: string,
  options: readonly (readonly [string, string])[],
  chosen: string,
): string {
  const items = options.map(
    ([value, text]) =>
      `<option value="${escapeHtml(value)}"${value === chosen ? ' selected' : ''}>${escapeHtml(text)}</option>`,
  );
  return `<label>${escapeHtml(label)} <select name="${name}">${items.join('')}</select></label>`;
}
