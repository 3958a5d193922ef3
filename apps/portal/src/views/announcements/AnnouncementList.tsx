import type { Announcement } from '../api-types.ts';
import type { View } from '../view.ts';
import { whenOf } from './when.ts';

export interface AnnouncementListProps {
  view: View;
  heading: string;
  announcements: readonly Announcement[];
}

/** Announcements in full, one below the other, each with an address of its own in the page. */
export function AnnouncementList({ view, heading, announcements }: AnnouncementListProps) {
  if (announcements.length === 0) return null;
  return (
    <section class="section">
      <h2>{heading}</h2>
      {announcements.map((announcement) => (
        <One key={announcement.slug} view={view} announcement={announcement} />
      ))}
    </section>
  );
}

function One({ view, announcement }: { view: View; announcement: Announcement }) {
  const texts = view.messages.announcements;
  const { slug, kind, title, html, language, products, publishedAt } = announcement;
  const when = whenOf(view, announcement);
  const isForeign = language !== view.locale;
  return (
    <article class="announcement" id={slug} aria-labelledby={`${slug}-title`}>
      <p class="announcement-kind">
        {texts.kind[kind]}
        {when && <span class="announcement-when">{when}</span>}
      </p>
      <h3 id={`${slug}-title`} lang={language}>
        {title}
      </h3>
      {isForeign && <p class="small soft">{texts.germanOnly}</p>}
      {/* The API sanitises it. */}
      <div class="prose announcement-text" lang={language} dangerouslySetInnerHTML={{ __html: html }} />
      <p class="small soft">
        {products.length > 0 && (
          <>
            {texts.concerns}: {products.join(', ')} ·{' '}
          </>
        )}
        <time dateTime={publishedAt}>{texts.publishedOn({ day: view.times.day(publishedAt) })}</time>
      </p>
    </article>
  );
}
