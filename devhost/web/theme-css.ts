import { getThemeStyles } from '@atlaskit/tokens/get-theme-styles';

declare global {
  var __PLATFORM_FEATURE_FLAGS__: { booleanResolver?: (name: string) => boolean } | undefined;
}

/** Atlassian's design tokens for both colour modes, as the site gives them to a frame. */
export async function themeCss(): Promise<string> {
  // The package asks its product for feature gates, as Jira answers it; without an answer it prints a stack trace.
  globalThis.__PLATFORM_FEATURE_FLAGS__ = {
    ...globalThis.__PLATFORM_FEATURE_FLAGS__,
    booleanResolver: () => false,
  };
  const themes = await getThemeStyles({
    light: 'light',
    dark: 'dark',
    spacing: 'spacing',
    typography: 'typography',
    shape: 'shape',
  });
  return themes.map(({ css }) => css).join('\n');
}
