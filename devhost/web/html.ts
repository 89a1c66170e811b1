/** Text as it may stand in HTML, also in attributes. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

export type Theme = 'light' | 'dark';

/** One of the host's own pages, in Atlassian's tokens so that it looks like the site around the app. */
export function page(title: string, theme: Theme, body: string): string {
  return `<!doctype html>
<html lang="en" data-color-mode="${theme}" data-theme="light:light dark:dark spacing:spacing typography:typography shape:shape">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/host/assets/theme.css">
<link rel="stylesheet" href="/host/assets/site.css">
</head>
<body>
${body}
<script src="/host/assets/site.js"></script>
</body>
</html>`;
}

/** A table that may be wider than the page, which arrow keys scroll. */
export function scrolled(what: string, table: string): string {
  return `<div class="scrolled" role="group" aria-label="Table of ${what}" tabindex="0">${table}</div>`;
}

/** A link that shows the same page in the other theme. */
export function themeSwitch(url: URL, theme: Theme): string {
  const other = theme === 'light' ? 'dark' : 'light';
  const target = new URL(url);
  target.searchParams.set('theme', other);
  return `<a href="${escapeHtml(target.pathname + target.search)}">Show in ${other}</a>`;
}

export function themeOf(url: URL): Theme {
  return url.searchParams.get('theme') === 'dark' ? 'dark' : 'light';
}
