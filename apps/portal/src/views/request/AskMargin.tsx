import type { Catalogue } from '../api-types.ts';
import { phoneHref } from '../next-step.ts';
import type { View } from '../view.ts';

/** Beside the question: the way for whoever cannot wait for an article. */
export function AskMargin({ view, catalogue }: { view: View; catalogue: Catalogue }) {
  const { request } = view.messages;
  const { hotline } = catalogue;
  return (
    <>
      {!hotline && <p class="soft">{request.promiseWaiting}</p>}
      {hotline && (
        <div class="two-lines">
          <p class="soft small">{request.standstill}</p>
          <p>
            <a class="hotline" href={phoneHref(hotline.number)}>
              {hotline.number}
            </a>
          </p>
        </div>
      )}
    </>
  );
}
