export interface StatusCategory {
  readonly id: number;
  readonly key: 'new' | 'indeterminate' | 'done';
  readonly name: string;
  readonly colorName: string;
}

export interface Status {
  readonly id: string;
  readonly name: string;
  readonly category: StatusCategory;
}

export interface Transition {
  readonly id: string;
  readonly name: string;
  readonly fromId: string;
  readonly toId: string;
  /** Fields of the transition's screen; all of them must be filled in. */
  readonly requiredFieldIds: readonly string[];
  readonly clearsResolution: boolean;
}

const NEW: StatusCategory = { id: 2, key: 'new', name: 'To Do', colorName: 'blue-gray' };
const INDETERMINATE: StatusCategory = {
  id: 4,
  key: 'indeterminate',
  name: 'In Progress',
  colorName: 'yellow',
};
const DONE: StatusCategory = { id: 3, key: 'done', name: 'Done', colorName: 'green' };

export const STATUS_CATEGORIES: readonly StatusCategory[] = [NEW, INDETERMINATE, DONE];

export const INITIAL_STATUS_ID = '10000';

export const STATUSES: readonly Status[] = [
  { id: INITIAL_STATUS_ID, name: 'To Do', category: NEW },
  { id: '10001', name: 'In Progress', category: INDETERMINATE },
  { id: '10002', name: 'In Review', category: INDETERMINATE },
  { id: '10003', name: 'Done', category: DONE },
];

export const TRANSITIONS: readonly Transition[] = [
  step('11', 'Start progress', '10000', '10001'),
  step('12', 'Stop progress', '10001', '10000'),
  step('21', 'Send to review', '10001', '10002'),
  step('22', 'Rework', '10002', '10001'),
  { ...step('31', 'Done', '10002', '10003'), requiredFieldIds: ['resolution'] },
  { ...step('41', 'Reopen', '10003', '10000'), clearsResolution: true },
];

function step(id: string, name: string, fromId: string, toId: string): Transition {
  return { id, name, fromId, toId, requiredFieldIds: [], clearsResolution: false };
}

/** @throws on an unknown id, which no issue can carry */
export function statusById(id: string): Status {
  const status = STATUSES.find((candidate) => candidate.id === id);
  if (status === undefined) throw new RangeError(`no status ${id}`);
  return status;
}
