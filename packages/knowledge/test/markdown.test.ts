import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import sanitizeHtml from 'sanitize-html';
import { describe, expect, test } from 'vitest';
import { previewArticle, type ArticleNode } from '../src/index.ts';
import { articleTags, textOf } from '../src/markdown/article-node.ts';
import { parseArticle } from '../src/markdown/parse.ts';
import { withAbsoluteLinks } from '../src/reading/read-article-nodes.ts';

const html = (source: string): string => previewArticle(source).html;

const hostile: [what: string, source: string][] = [
  ['script', '<script>alert(1)</script>'],
  ['script across lines', '<script\n>alert(1)</script\n>'],
  ['style', '<style>*{background:url(//evil.example)}</style>'],
  ['style with url()', '<p style="background:url(https://evil.example/x)">x</p>'],
  ['image with handler', '<img src=x onerror=alert(1)>'],
  ['remote image [S44]', '![Bild](https://evil.example/pixel.png)'],
  ['image in a link', '[![Bild](https://evil.example/p.png)](https://example.com)'],
  ['image by reference', '![Bild][1]\n\n[1]: https://evil.example/pixel.png'],
  ['svg', '<svg onload=alert(1)>'],
  ['svg data image', '![x](data:image/svg+xml;base64,PHN2Zz4=)'],
  ['form', '<form action="https://evil.example"><input name=password></form>'],
  ['meta refresh', '<meta http-equiv="refresh" content="0;url=https://evil.example">'],
  ['base', '<base href="https://evil.example">'],
  ['iframe', '<iframe srcdoc="<script>alert(1)</script>"></iframe>'],
  ['object and embed', '<object data="x"></object><embed src="x">'],
  ['javascript link', '[x](javascript:alert(1))'],
  ['javascript link, capitals', '[x](JaVaScRiPt:alert(1))'],
  ['javascript link with entity', '[x](&#106;avascript:alert(1))'],
  ['javascript link with tab', '[x](java&Tab;script:alert(1))'],
  ['javascript link with line end', '[x](<java\nscript:alert(1)>)'],
  ['javascript in angle brackets', '<javascript:alert(1)>'],
  ['javascript by reference', '[x][1]\n\n[1]: javascript:alert(1)'],
  ['data link', '[x](data:text/html,<script>alert(1)</script>)'],
  ['vbscript link', '[x](vbscript:msgbox(1))'],
  ['file link', '[x](file:///etc/passwd)'],
  ['plain http link', '[x](http://evil.example)'],
  ['host without scheme', '[x](//evil.example)'],
  ['host with backslash', '[x](/\\evil.example)'],
  ['host with encoded backslash', '[x](/%5Cevil.example)'],
  ['quote in the address', '[x](https://example.com/"onmouseover="alert(1))'],
  ['quote in the title', '[x](https://example.com "\\" onmouseover=\\"alert(1)")'],
  ['nested markup', '<<script>script>alert(1)<</script>/script>'],
  ['entity markup', '&lt;script&gt;alert(1)&lt;/script&gt;'],
  ['code with markup', '`<script>alert(1)</script>`'],
  ['fence with markup', '```html"onclick=alert(1)\n<script>alert(1)</script>\n```'],
  ['heading with markup', '## <img src=x onerror=alert(1)>'],
  ['heading that names a property', '## location'],
  ['table with markup', '| <b onclick=x> |\n| --- |\n| [x](javascript:alert(1)) |'],
  ['table with alignment', '| a |\n|:-:|\n| b |'],
  ['comment', '<!-- --!><script>alert(1)</script> -->'],
  ['CDATA', '<![CDATA[<script>alert(1)</script>]]>'],
  ['math and mglyph', '<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>'],
  ['noscript', '<noscript><p title="</noscript><img src=x onerror=alert(1)>">'],
  ['template', '<template><script>alert(1)</script></template>'],
  ['deep quotes', `${'> '.repeat(200)}[x](javascript:alert(1))`],
  ['deep lists', Array.from({ length: 80 }, (_, depth) => `${'  '.repeat(depth)}- <script>`).join('\n')],
];

/** Every tag and attribute that the HTML really has, read by a second parser. */
function markupOf(text: string): { tags: string[]; attributes: string[] } {
  const tags: string[] = [];
  const attributes: string[] = [];
  sanitizeHtml(text, {
    allowedTags: false,
    allowedAttributes: false,
    allowVulnerableTags: true,
    transformTags: {
      '*': (tag, found) => {
        tags.push(tag);
        attributes.push(...Object.entries(found).map(([name, value]) => `${name}=${value}`));
        return { tagName: tag, attribs: found };
      },
    },
  });
  return { tags, attributes };
}

describe('hostile Markdown [S41] [S43] [S44]', () => {
  test.each(hostile)('%s', (_what, source) => {
    const { tags, attributes } = markupOf(html(source));
    expect(tags.filter((tag) => !(articleTags as readonly string[]).includes(tag))).toEqual([]);
    for (const attribute of attributes) {
      expect(attribute).toMatch(
        /^(href=(https:\/\/|mailto:|tel:|\/(?![/\\]|%5c))|rel=noopener$|id=s-[a-z0-9-]+$)/i,
      );
    }
    expect(JSON.stringify(parseArticle(source))).not.toMatch(/"href":"(?!https:|mailto:|tel:|\/[^/\\])/);
  });

  test('any text gives allowed markup only, and the tree has the same words', () => {
    const piece = fc.oneof(
      fc.constantFrom(...hostile.map(([, source]) => source)),
      fc.constantFrom(
        '# ',
        '- ',
        '> ',
        '`',
        '**',
        '[',
        '](',
        ')',
        '\n',
        '\n\n',
        '| a | b |\n|---|---|\n',
        '<',
        '"',
        '    ',
      ),
      fc.string({ unit: 'grapheme' }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const source = pieces.join('');
        const rendered = html(source);
        const { tags } = markupOf(rendered);
        expect(tags.filter((tag) => !(articleTags as readonly string[]).includes(tag))).toEqual([]);
        expect(textOfHtml(rendered)).toBe(textOf(parseArticle(source)));
      }),
      { numRuns: 500 },
    );
  });
});

function textOfHtml(rendered: string): string {
  const bare = sanitizeHtml(rendered, { allowedTags: [], allowedAttributes: {} });
  const characters: Record<string, string> = { lt: '<', gt: '>', quot: '"', amp: '&' };
  return bare.replace(/&(lt|gt|quot|amp);/g, (_all, name: string) => characters[name] ?? '');
}

describe('what authors write', () => {
  test('headings begin at h2 whatever the author began with, with ids for a list of contents', () => {
    const { html: rendered, contents } = previewArticle('# Prüfen\n\n## Dienste\n\n#### Tief\n\n## Dienste');
    expect(rendered).toBe(
      '<h2 id="s-pruefen">Prüfen</h2><h3 id="s-dienste">Dienste</h3><h3 id="s-tief">Tief</h3><h3 id="s-dienste-2">Dienste</h3>',
    );
    expect(contents[0]).toEqual({ id: 's-pruefen', level: 2, text: 'Prüfen' });
    expect(html('### Nur dritte')).toBe('<h2 id="s-nur-dritte">Nur dritte</h2>');
  });

  test('links: https, mail, telephone and own pages; others become their text', () => {
    expect(
      html(
        '[a](https://example.com) <b@example.com> [c](tel:+4911) [d](/p/knowledge/x) [e](http://x.example)',
      ),
    ).toBe(
      '<p><a href="https://example.com" rel="noopener">a</a> <a href="mailto:b@example.com" rel="noopener">b@example.com</a> ' +
        '<a href="tel:+4911" rel="noopener">c</a> <a href="/p/knowledge/x" rel="noopener">d</a> e</p>',
    );
    expect(html('Siehe https://example.com/a?b=1&c=2 und readme.md')).toBe(
      '<p>Siehe <a href="https://example.com/a?b=1&amp;c=2" rel="noopener">https://example.com/a?b=1&amp;c=2</a> und readme.md</p>',
    );
  });

  test('an image leaves its description', () => {
    expect(html('Vor ![das Fenster](https://x.example/a.png) nach')).toBe('<p>Vor das Fenster nach</p>');
  });

  test('lists, code, quotes and tables', () => {
    expect(html('1. eins\n2. zwei\n\n```sh\nls -l <x>\n```\n\n> Zitat  \n> weiter\n\n---')).toBe(
      '<ol><li>eins</li><li>zwei</li></ol><pre><code>ls -l &lt;x&gt;</code></pre><blockquote><p>Zitat<br />weiter</p></blockquote><hr />',
    );
    expect(html('| A | B |\n|---|--:|\n| 1 | ~~2~~ |')).toBe(
      '<table><thead><tr><th>A</th><th>B</th></tr></thead><tbody><tr><td>1</td><td>2</td></tr></tbody></table>',
    );
  });

  test('in the tree for the widget a path is completed or becomes text', () => {
    const tree = parseArticle('[x](/p/knowledge/y)');
    const link = (href: string): ArticleNode[] => [
      { tag: 'p', children: [{ tag: 'a', href, children: ['x'] }] },
    ];
    expect(tree).toEqual(link('/p/knowledge/y'));
    expect(withAbsoluteLinks(tree, 'https://support.example')).toEqual(
      link('https://support.example/p/knowledge/y'),
    );
    expect(withAbsoluteLinks(tree)).toEqual([{ tag: 'p', children: ['x'] }]);
  });
});

describe('size [S50]', () => {
  test('a body over the limit is refused before anything reads it', () => {
    expect(() => previewArticle('*'.repeat(1_000_000))).toThrow(
      expect.objectContaining({ code: 'invalid_input' }),
    );
  });

  test('hostile texts of the largest size end', () => {
    for (const unit of [
      '[',
      '*',
      '_',
      '`',
      '> ',
      '- ',
      '![',
      '](',
      '<',
      '**a ',
      '| ',
      'a@',
      'https://',
      '&#',
      '\\',
      '[a](',
      '~~',
      'a_b*',
    ]) {
      expect(html(unit.repeat(Math.floor(100_000 / unit.length)))).toEqual(expect.any(String));
    }
  });
});

test('no source file writes HTML other than through the two guards', () => {
  const source = readFileSync(new URL('../src/markdown/render-html.ts', import.meta.url), 'utf8');
  expect(source).toContain('sanitizeHtml(');
});
