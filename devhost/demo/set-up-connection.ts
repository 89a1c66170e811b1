/** What a connection needs to be set up through the admin page. */
export interface NewConnection {
  readonly id: string;
  readonly program: string;
  readonly projectKey: string;
  /** Its name. */
  readonly issueType: string;
  readonly secret: string;
  readonly pinPanel: boolean;
}

/** Calls a function of the admin page, as an administrator. */
export type AskAdmin = (functionKey: string, payload: unknown) => Promise<unknown>;

interface Choice {
  readonly value: string;
  readonly name: string;
  readonly detail?: string;
}

/**
 * Sets a connection up step by step, as an administrator does in the admin page.
 * @throws if the app refuses a step.
 */
export async function setUpConnection(
  { id, program, projectKey, issueType, secret, pinPanel }: NewConnection,
  ask: AskAdmin,
): Promise<void> {
  const expectType = async (expected: string, functionKey: string, payload: unknown): Promise<object> => {
    const result = (await ask(functionKey, payload)) as { readonly type?: string };
    if (result.type !== expected)
      throw new Error(`The app refused ${functionKey}: ${JSON.stringify(result)}`);
    return result;
  };
  const choose = async (
    functionKey: string,
    payload: unknown,
    isMeant: (choice: Choice) => boolean,
  ): Promise<string> => {
    const { choices } = (await expectType('choices', functionKey, payload)) as {
      readonly choices: readonly Choice[];
    };
    const chosen = choices.find(isMeant);
    if (chosen === undefined) throw new Error(`${functionKey} does not offer ${projectKey}, ${issueType}.`);
    return chosen.value;
  };
  const save = (change: object): Promise<object> => expectType('set-up', 'saveSetUp', { id, change });
  await expectType('set-up', 'beginSetUp', { id, program });
  await save({ step: 'address' });
  await save({ step: 'secret', secret });
  const query = { query: projectKey };
  const projectId = await choose('searchProjects', query, ({ detail }) => detail === projectKey);
  const issueTypeId = await choose('issueTypesOf', { projectId }, ({ name }) => name === issueType);
  await save({ step: 'project', projectId, issueTypeId });
  await expectType('on', 'switchOn', { id, pinPanel });
}
