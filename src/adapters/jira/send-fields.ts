import { withoutFields, type IssueBody } from './issue-fields';
import { JiraRefusalError } from './jira-refusal-error';

/** How one issue's fields are written. */
export interface Sending<T> {
  readonly send: (body: IssueBody) => Promise<T>;
  /** Ids of the fields that this issue takes now; called only after Jira has refused some. */
  readonly readScreen: () => Promise<readonly string[]>;
  /** Fields that may be left out if Jira refuses them, even if they are on the screen. */
  readonly optional: readonly string[];
}

/** What was left out, by field id. */
export interface LeftOut {
  readonly offScreen: readonly string[];
  /** On the screen, but refused anyway. */
  readonly refused: readonly string[];
}

/**
 * Ids of the fields that Jira names in a refusal; none if it refuses for another reason. Only the status and the fields
 * count, because the messages are in the language of the site.
 */
export function refusedFields(error: unknown): readonly string[] {
  return error instanceof JiraRefusalError && error.status === 400 ? Object.keys(error.fieldErrors) : [];
}

function fieldsOf({ fields, update = {} }: IssueBody): readonly string[] {
  return [...Object.keys(fields), ...Object.keys(update)];
}

/**
 * Writes fields. If Jira refuses some, those that are not on the screen are left out. Optional ones that are refused
 * again, or whose value is wrong, are left out too. The due date is tried once more, because its value cannot be wrong.
 * @throws JiraRefusalError if Jira refuses a field that is not optional.
 */
export async function sendFields<T>(
  body: IssueBody,
  { send, readScreen, optional }: Sending<T>,
): Promise<{ readonly answer: T; readonly left: LeftOut }> {
  let first: readonly string[];
  try {
    return { answer: await send(body), left: { offScreen: [], refused: [] } };
  } catch (error) {
    first = refusedFields(error);
    // If Jira refuses a field that the body does not have, leaving others out does not help.
    if (first.length === 0 || !first.every((id) => fieldsOf(body).includes(id))) throw error;
  }
  const screen = await readScreen();
  const offScreen = fieldsOf(body).filter((id) => !screen.includes(id));
  const wrong = first.filter((id) => screen.includes(id) && id !== 'duedate' && optional.includes(id));
  const fitting = withoutFields(body, [...offScreen, ...wrong]);
  try {
    return { answer: await send(fitting), left: { offScreen, refused: wrong } };
  } catch (error) {
    const again = refusedFields(error);
    if (again.length === 0 || !again.every((id) => optional.includes(id))) throw error;
    return {
      answer: await send(withoutFields(fitting, again)),
      left: { offScreen, refused: [...wrong, ...again] },
    };
  }
}
