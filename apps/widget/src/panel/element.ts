import { createElement, options, type ComponentChild, type ComponentType, type VNode } from 'preact';

type Attributes = Record<string, unknown> | null;

/**
 * Preact's `createElement` for pages whose `Object.prototype` has been added to (S36): Preact walks properties with
 * `for…in`, so an inherited `dangerouslySetInnerHTML` or `onclick` of the page would reach our elements.
 */
export { Fragment } from 'preact';

export function h(
  type: string | ComponentType<never>,
  attributes: Attributes,
  ...children: ComponentChild[]
): VNode {
  const own = Object.assign(Object.create(null), attributes) as Record<string, unknown>;
  return createElement(type as string, own, ...children) as VNode;
}

options.vnode = (node) => {
  if (node.props) Object.setPrototypeOf(node.props, null);
};
