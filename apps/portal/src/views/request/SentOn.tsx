import { Button, Notice, ReasonList } from '@zusage/ui';
import type { CoverageAnswer } from '../api-types.ts';
import { Bookable } from '../engagements/Bookable.tsx';
import { isByPhone, nextStepHref, phoneHref } from '../next-step.ts';
import type { View } from '../view.ts';
import { sentOnTitle } from './promise-words.ts';

/** After sending: this case goes another way. The way stands large, and nothing that was written is lost. */
export function SentOn({ view, answer }: { view: View; answer: CoverageAnswer }) {
  const { request, common } = view.messages;
  const { next } = answer;
  const isPhone = isByPhone(next);
  const action = next && (
    <Button
      look="primary"
      href={isPhone ? phoneHref(next.target) : nextStepHref(next)}
      {...(isPhone ? { icon: 'phone' as const } : {})}
    >
      {isPhone ? request.call({ number: next.target }) : next.label}
    </Button>
  );
  return (
    <Notice kind="warn" title={sentOnTitle(view, next)} action={action} live>
      <ReasonList title={request.reasons} ruleLabel={common.rule} reasons={answer.reasons} />
      <Bookable view={view} answer={answer} />
      <p>{request.draftKept}</p>
    </Notice>
  );
}
