import { theme } from '@forge/bridge/view/theme';

/** Asks Jira for its theme: the platform adds its design tokens to the page and follows the person's setting. */
export function followJiraTheme(): void {
  // Without a theme the fallback values in the styles apply.
  theme.enable().catch(() => undefined);
}
