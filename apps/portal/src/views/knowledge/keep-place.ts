/**
 * A link to the same article in another language leads to the same place: the heading that stands above the middle of the
 * window is named by its number, because every language has its own words for it.
 */
const headings = [...document.querySelectorAll<HTMLElement>('.prose :is(h2, h3)')];
const NAME = /^#part-(\d+)$/;

for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-keeps-place]')) {
  link.addEventListener('click', () => {
    const number = headings.findLastIndex((heading) => heading.getBoundingClientRect().top < innerHeight / 3);
    link.hash = number >= 0 && scrollY > 0 ? `part-${number}` : '';
  });
}

const asked = NAME.exec(location.hash)?.[1];
if (asked !== undefined) headings[Number(asked)]?.scrollIntoView();
