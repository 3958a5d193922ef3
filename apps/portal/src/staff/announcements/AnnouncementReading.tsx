import { DefinitionList } from '@zusage/ui';
import { whenOf } from '../../views/announcements/when.ts';
import type { View } from '../../views/view.ts';
import type { ManagedAnnouncement } from '../api-types.ts';
import { AnnouncementState } from './AnnouncementTable.tsx';

const languages = ['de', 'en', 'fr'] as const;

/** An announcement in every language that it has, with its facts. */
export function AnnouncementReading({
  view,
  announcement,
}: {
  view: View;
  announcement: ManagedAnnouncement;
}) {
  const texts = view.messages.announcements;
  const { kind, audience, products, state, mailedTo, publishedAt, author } = announcement;
  const when = whenOf(view, announcement);
  return (
    <>
      <DefinitionList
        look="rows"
        facts={[
          { term: texts.columns.state, value: <AnnouncementState view={view} state={state} />, note: author },
          { term: texts.columns.kind, value: texts.kind[kind] },
          { term: texts.columns.audience, value: texts.audience[audience] },
          ...(when ? [{ term: texts.columns.when, value: when }] : []),
          ...(products.length > 0
            ? [{ term: texts.concerns, value: products.map(({ name }) => name).join(', ') }]
            : []),
          ...(publishedAt
            ? [
                {
                  term: texts.columns.mailed,
                  value: mailedTo === null ? texts.notMailed : texts.mailedTo({ count: mailedTo }),
                  note: texts.publishedOn({ day: view.times.day(publishedAt) }),
                },
              ]
            : []),
        ]}
      />
      {languages.map((language) => {
        const text = announcement.texts[language];
        const html = announcement.html[language];
        if (!text || html === undefined) return null;
        return (
          <article class="announcement" key={language} lang={language}>
            <h3>{text.title}</h3>
            {/* The API sanitises it. */}
            <div class="prose announcement-text" dangerouslySetInnerHTML={{ __html: html }} />
          </article>
        );
      })}
    </>
  );
}
