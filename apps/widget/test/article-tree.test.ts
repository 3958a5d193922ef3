import type { VNode } from 'preact';
import { describe, expect, test } from 'vitest';
import { addressOf, safeAddress } from '../src/panel/address.ts';
import { renderNodes } from '../src/panel/article-tree.ts';
import { h } from '../src/panel/element.ts';

type Rendered = string | null | undefined | Rendered[] | VNode<{ children?: Rendered; href?: string }>;

/** What the browser would be asked to make, as readable text. */
function outline(node: Rendered): string {
  if (node === null || node === undefined) return '';
  if (typeof node === 'string') return node;
  if (Array.isArray(node)) return node.map(outline).join('');
  const { children, ...attributes } = node.props;
  const list = Object.entries(attributes).map(([key, value]) => ` ${key}=${value}`);
  return `<${String(node.type)}${list.join('')}>${outline(children)}</>`;
}
const render = (nodes: unknown) => outline(renderNodes(nodes) as Rendered);

describe('an article’s tree', () => {
  test('becomes elements, headings one level lower', () => {
    const nodes = [
      { tag: 'h2', children: ['Titel'] },
      { tag: 'p', children: ['a ', { tag: 'em', children: ['b'] }, { tag: 'br', children: [] }] },
    ];
    expect(render(nodes)).toBe('<h3>Titel</><p>a <em>b</><br></></>');
  });

  test('[S41] unknown and dangerous tags are left out with all they hold', () => {
    for (const tag of [
      'script',
      'style',
      'iframe',
      'img',
      'svg',
      'form',
      'SCRIPT',
      'h1',
      '__proto__',
      'constructor',
      '',
      null,
      7,
      {},
    ]) {
      expect(render([{ tag, children: ['x'] }])).toBe('');
    }
  });

  test('[S41] no attribute but a checked address is ever set', () => {
    const hostile = {
      tag: 'p',
      onclick: 'x',
      style: 'x',
      class: 'x',
      dangerouslySetInnerHTML: { __html: '<img>' },
      children: ['t'],
    };
    expect(render([hostile])).toBe('<p>t</>');
    expect(render([{ tag: 'p', href: 'https://a.example', children: [] }])).toBe('<p></>');
  });

  test('[S41] addresses lead away or are dropped', () => {
    for (const href of [
      'javascript:alert(1)',
      ' JaVaScRiPt:alert(1)',
      'java\nscript:alert(1)',
      'data:text/html,x',
      'vbscript:x',
      'file:///etc/passwd',
      'blob:https://x/1',
      'http://plain.example',
      '/relative',
      '//host',
      '',
      null,
      5,
      {},
      ['https://a.example'],
    ]) {
      expect(safeAddress(href)).toBeUndefined();
    }
    expect(safeAddress('https://a.example/b?c#d')).toBe('https://a.example/b?c#d');
    expect(safeAddress('mailto:hilfe@a.example')).toBe('mailto:hilfe@a.example');
    expect(safeAddress('tel:+498024')).toBe('tel:+498024');
    expect(render([{ tag: 'a', href: 'javascript:x', children: ['t'] }])).toContain('href=undefined');
  });

  test('broken trees are as good as empty, deep ones end', () => {
    for (const broken of [
      null,
      undefined,
      'text',
      {},
      [null],
      [undefined],
      [[]],
      [{ tag: 'p' }],
      [{ tag: 'p', children: 'x' }],
    ]) {
      expect(render(broken).replace('<p></>', '')).toBe('');
    }
    let deep: unknown = 'bottom';
    for (let level = 0; level < 5_000; level++) deep = { tag: 'blockquote', children: [deep] };
    expect(render([deep])).not.toContain('bottom');
  });
});

test('[S36] what a page adds to Object.prototype reaches no element', () => {
  const prototype = Object.prototype as { dangerouslySetInnerHTML?: unknown };
  prototype.dangerouslySetInnerHTML = { __html: '<img>' };
  try {
    const { props } = h('p', { id: 'x' }, 'text');
    const seen: string[] = [];
    for (const key in props) seen.push(key);
    expect(seen.sort()).toEqual(['children', 'id']);
  } finally {
    delete prototype.dangerouslySetInnerHTML;
  }
});

test('a next step leads to a number, a mailbox, a path of the portal or a page, and nowhere else', () => {
  const portal = 'https://p.example';
  expect(addressOf('+49 8024 464 464 4', portal)).toBe('tel:+4980244644644');
  expect(addressOf('0431/555-0170', portal)).toBe('tel:04315550170');
  expect(addressOf('info@a.example', portal)).toBe('mailto:info@a.example');
  expect(addressOf('/acme', portal)).toBe('https://p.example/acme');
  expect(addressOf('https://a.example/x@y', portal)).toBe('https://a.example/x@y');
  for (const target of ['//evil.example', 'javascript:a@b', 'data:x@y', '', 'acme', '\\\\evil', '/@evil']) {
    expect(addressOf(target, portal)).toBeUndefined();
  }
});
