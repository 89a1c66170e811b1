import { useCombobox, type UseComboboxState, type UseComboboxStateChangeOptions } from 'downshift';
import { useState, type KeyboardEvent, type ReactElement } from 'react';
import { asSentence } from './as-sentence';
import type { Choice, Search } from './choice';
import { labelIdOf, type FieldIds } from './field';
import { useSearch, type SearchState } from './use-search';
import * as words from './words';
import './picker.css';

type ComboState = UseComboboxState<Choice>;
type ComboChange = UseComboboxStateChangeOptions<Choice>;

function statusText(state: SearchState, text: string): string {
  switch (state.type) {
    case 'searching':
      return words.searching;
    case 'failed':
      return words.searchFailed(asSentence(state.reason));
    case 'found':
      if (state.choices.length === 0) return text === '' ? words.noChoices : words.noResults;
      return state.more ? words.onlyFirst(state.choices.length) : '';
  }
}

/** Escape closes the list and keeps the choice; half-typed text is reset to it. */
function settle(
  isClearable: boolean,
  state: ComboState,
  { type, changes }: ComboChange,
): Partial<ComboState> {
  if (type === useCombobox.stateChangeTypes.InputKeyDownEscape)
    return { ...changes, selectedItem: state.selectedItem, inputValue: state.selectedItem?.name ?? '' };
  if (type !== useCombobox.stateChangeTypes.InputBlur) return changes;
  const isEmptied = isClearable && state.inputValue.trim() === '' && changes.inputValue === state.inputValue;
  const selectedItem = isEmptied ? null : (changes.selectedItem ?? state.selectedItem);
  return { ...changes, selectedItem, inputValue: selectedItem?.name ?? '' };
}

/** Choices that are passed on with the event that makes them. */
const MADE_BY_EVENT: readonly ComboChange['type'][] = [
  useCombobox.stateChangeTypes.ItemClick,
  useCombobox.stateChangeTypes.InputKeyDownEnter,
];

/** A line of text that searches, and the list of results. Selection by mouse, or by arrows and Enter. */
export function ChoiceBox({
  control,
  label,
  value,
  isClearable = true,
  clearsOnChoice = false,
  search,
  onChange,
}: {
  readonly control: Omit<FieldIds, 'name'>;
  readonly label: string;
  readonly value: Choice | null;
  /** Emptying the line removes the choice; otherwise the line is reset to it. */
  readonly isClearable?: boolean;
  /** The line is emptied after each choice, which is shown elsewhere. */
  readonly clearsOnChoice?: boolean;
  readonly search: Search;
  readonly onChange: (choice: Choice | null) => void;
}): ReactElement {
  const [isOpen, setIsOpen] = useState(false);
  const [typed, setTyped] = useState(value?.name ?? '');
  // Opening the list on the present choice shows all the others.
  const text = typed === value?.name ? '' : typed.trim();
  const state = useSearch(text, isOpen, search);
  const choices = state.type === 'found' ? state.choices : [];
  const { getInputProps, getMenuProps, getItemProps, highlightedIndex, ...combobox } = useCombobox<Choice>({
    items: [...choices],
    selectedItem: value,
    itemToString: (item) => item?.name ?? '',
    itemToKey: (item) => item?.value ?? '',
    inputId: control.id,
    labelId: labelIdOf(control.id),
    stateReducer: (before, change) => {
      const after = settle(isClearable, before, change);
      return clearsOnChoice && after.selectedItem ? { ...after, inputValue: '' } : after;
    },
    onIsOpenChange: (change) => {
      setIsOpen(change.isOpen);
    },
    onInputValueChange: (change) => {
      setTyped(change.inputValue);
    },
    onSelectedItemChange: (change) => {
      if (!MADE_BY_EVENT.includes(change.type)) onChange(change.selectedItem);
    },
  });
  const isEmpty = choices.length === 0;
  // Downshift tells of a choice in a later task: a form that is sent before would still have the former one.
  const choose = (item: Choice | undefined): void => {
    if (item !== undefined && item.value !== value?.value) onChange(item);
  };
  const onKeyDown = ({ key, nativeEvent }: KeyboardEvent): void => {
    if (key === 'Enter' && combobox.isOpen && !nativeEvent.isComposing) choose(choices[highlightedIndex]);
  };
  return (
    <div className="choice-box">
      <input placeholder={words.select} {...getInputProps({ ...control, spellCheck: false, onKeyDown })} />
      <div className={isOpen ? 'choice-popup' : undefined}>
        <ul {...getMenuProps({ 'aria-label': label, className: 'choice-list' })} hidden={!isOpen || isEmpty}>
          {isOpen &&
            choices.map((item, index) => (
              <li
                key={item.value}
                {...getItemProps({
                  item,
                  index,
                  onClick: () => {
                    choose(item);
                  },
                })}
                className={index === highlightedIndex ? 'choice highlighted' : 'choice'}
              >
                {item.name}
                {item.detail !== undefined && <span className="small subtle own-line">{item.detail}</span>}
              </li>
            ))}
        </ul>
        <p role="status" className="choice-status small subtle">
          {isOpen ? statusText(state, text) : ''}
        </p>
      </div>
    </div>
  );
}
