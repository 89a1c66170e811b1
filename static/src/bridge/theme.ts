import { theme } from '@forge/bridge/view/theme';

/** Asks Jira for its theme: the platform puts its design tokens into the page and follows the person's switch. */
export function followJiraTheme(): void {
  // Without a theme the page is plain, not broken: the fallbacks in the styles hold.
  theme.enable().catch(() => undefined);
}
