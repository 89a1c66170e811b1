/** Reports that the page's code could not be loaded, without using any of it. */
export function reportNotLoaded(): void {
  const main = document.createElement('main');
  const text = document.createElement('p');
  text.role = 'alert';
  text.textContent =
    'Bounty Clock could not be loaded. Reload the page. If that does not help, tell your Jira administrator.';
  main.append(text);
  document.getElementById('root')?.replaceChildren(main);
}
