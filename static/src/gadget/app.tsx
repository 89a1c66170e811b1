import type { ReactElement } from 'react';
import type { Viewer } from '../bridge/viewer';
import { LazyPart } from '../ui/lazy-part';
import type { AskedGadget } from './gadget-props';
import { NowGadget } from './now-gadget';
import { readSettings } from './settings';
import { gadgetWords } from './words/gadget-words';
import './gadget.css';

/** A gadget, or its settings. Only the code of the one that counts what is open comes with the page. */
export function App({
  place,
  figures,
  counting,
  viewer: { siteUrl },
}: AskedGadget & { readonly viewer: Viewer }): ReactElement {
  const isTrend = place.moduleKey === 'sla-trend';
  const gadget = { place, figures, settings: readSettings(place.settings) };
  return (
    <main className="gadget">
      {/* Jira shows the name above the frame. */}
      <h1 className="visually-hidden">{gadgetWords.names[isTrend ? 'trend' : 'now']}</h1>
      {place.isEdited ? (
        <LazyPart load={() => import('./settings-form')}>
          {({ SettingsForm }) => <SettingsForm place={place} figures={figures} isTrend={isTrend} />}
        </LazyPart>
      ) : isTrend ? (
        <LazyPart load={() => import('./trend-gadget')}>
          {({ TrendGadget }) => <TrendGadget {...gadget} />}
        </LazyPart>
      ) : (
        <NowGadget {...gadget} counting={counting} siteUrl={siteUrl} />
      )}
    </main>
  );
}
