import { getCallBridge } from '@forge/bridge/bridge';
import { inTime } from './in-time';

/** The settings of the person's Atlassian account that decide how a date reads, and where on the site the page is. */
export interface Viewer {
  /** Empty if Jira did not say. */
  readonly accountId: string;
  readonly locale: string;
  readonly timeZone: string;
  /** Origin of the site; empty if Jira did not say. */
  readonly siteUrl: string;
  /** Key of the project that the page is shown in; `null` elsewhere. */
  readonly project: string | null;
}

type Settings = Pick<Viewer, 'locale' | 'timeZone'>;

function isKnown(locale: string, timeZone: string): boolean {
  try {
    return new Date(0).toLocaleString(locale, { timeZone }) !== '';
  } catch {
    return false;
  }
}

/** The browser's own, as it writes dates itself: `navigator.language` need not be a language tag, `en-US@posix` is none. */
function browserSettings(): Settings {
  const { locale, timeZone } = Intl.DateTimeFormat().resolvedOptions();
  return { locale, timeZone };
}

/** The part of Jira's context in use. */
interface Context {
  readonly accountId?: string;
  readonly locale?: string;
  readonly timezone?: string;
  readonly siteUrl?: string;
  readonly extension?: { readonly type?: string; readonly project?: { readonly key?: string } };
}

/** The bridge's own type refers to a declaration that its package leaves out. */
const callBridge = (getCallBridge as () => (command: string) => Promise<Context | undefined>)();

function readSettings({ locale = '', timezone: timeZone = '' }: Context): Settings {
  const language = locale.replace('_', '-');
  // The usual settings need no formatter, which would take longer than drawing the page.
  const isUsual = timeZone === 'UTC' && (language === 'en-US' || language === 'en-GB');
  return isUsual || isKnown(language, timeZone) ? { locale: language, timeZone } : browserSettings();
}

function readViewer(context: Context = {}): Viewer {
  const { accountId = '', siteUrl = '', extension: { type, project } = {} } = context;
  return {
    ...readSettings(context),
    accountId,
    siteUrl,
    project: type === 'jira:projectPage' ? (project?.key ?? null) : null,
  };
}

/** Asks Jira who is looking; never fails. Should Jira not say, the browser's own settings are nearly as good. */
export async function askViewer(): Promise<Viewer> {
  try {
    return readViewer(await inTime(callBridge('getContext')));
  } catch {
    return readViewer();
  }
}
