import type { Answer } from '../api-types.ts';
import { fill } from '../texts/index.ts';
import { when } from '../when.ts';
import { NextStep, noDeadline, Reasons, type ViewProps } from './shared.tsx';

/** The promise as it stands now; it changes with every answer and is read out when it does. */
export function Preview(props: ViewProps) {
  const { preview } = props.w.state;
  return <div role="status">{preview && <Promised {...props} answer={preview} />}</div>;
}

function Promised({ w, t, language, answer }: ViewProps & { answer: Answer }) {
  const { outcome, responseDueAt, next, reasons } = answer;
  const { config } = w.state;
  const sentence = () => {
    if (outcome === 'redirected' || outcome === 'refused') return t.$otherWay;
    if (responseDueAt) return fill(t.$promise, { time: when(responseDueAt, language, config?.timeZone) });
    return noDeadline(answer, language, t);
  };
  return (
    <>
      <p>
        <strong>{sentence()}</strong>
      </p>
      {next && <NextStep {...next} portal={w.portal} />}
      <Reasons reasons={reasons} t={t} />
    </>
  );
}
