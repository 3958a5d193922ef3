import type { Announcement } from '../api-types.ts';
import type { View } from '../view.ts';
import { whenOf } from './when.ts';

const SHOWN_MAX = 3;

/** What is announced and not over yet, for the margin of the overview; each leads to its text. */
export function CurrentAnnouncements({
  view,
  announcements,
}: {
  view: View;
  announcements: readonly Announcement[];
}) {
  const texts = view.messages.announcements;
  const current = announcements.filter((each) => each.current).slice(0, SHOWN_MAX);
  if (current.length === 0) return null;
  return (
    <section class="margin-block" aria-labelledby="announcements">
      <h2 id="announcements">{texts.title}</h2>
      <dl class="facts facts-stacked">
        {current.map((announcement) => (
          <div class="fact" key={announcement.slug}>
            <dt>{texts.kind[announcement.kind]}</dt>
            <dd>
              <a href={view.to.announcement(announcement.slug)} lang={announcement.language}>
                {announcement.title}
              </a>
              <span class="fact-note">
                {whenOf(view, announcement) ??
                  texts.publishedOn({ day: view.times.day(announcement.publishedAt) })}
              </span>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
