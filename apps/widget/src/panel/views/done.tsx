import type { Answer } from '../api-types.ts';
import { fill } from '../texts/index.ts';
import { whenAndHowSoon } from '../when.ts';
import { NextStep, noDeadline, Reasons, Title, type ViewProps } from './shared.tsx';

/** What became of the request: a ticket with its promise, a link to confirm, or another way to go. */
export function DoneView(props: ViewProps) {
  const { w, t } = props;
  const { done, sentTo } = w.state;
  if (!done) return null;
  const { opened, earlier } = done;
  if (opened.outcome === 'redirected' || opened.outcome === 'refused')
    return <OtherWay {...props} answer={opened} />;
  return (
    <>
      {opened.outcome === 'confirm' ? (
        <>
          <Title>{t.$confirm}</Title>
          <p>{fill(t.$confirmText, { email: sentTo ?? '' })}</p>
        </>
      ) : (
        <Ticket {...props} answer={opened} />
      )}
      {earlier && <p class="note">{t.$earlier}</p>}
      <button onClick={w.restart}>{t.$again}</button>
    </>
  );
}

function Ticket({ w, t, language, answer }: ViewProps & { answer: Answer & { number: string | null } }) {
  const { number, responseDueAt, reasons } = answer;
  const zone = w.state.config?.timeZone;
  return (
    <>
      <Title>{t.$thanks}</Title>
      <dl>
        <dt>{t.$ticket}</dt>
        <dd class="number">{number}</dd>
        {responseDueAt && (
          <>
            <dt>{t.$due}</dt>
            <dd>{whenAndHowSoon(responseDueAt, language, Date.now(), zone)}</dd>
          </>
        )}
      </dl>
      {!responseDueAt && <p>{noDeadline(answer, language, t)}</p>}
      <Reasons reasons={reasons} t={t} open />
    </>
  );
}

function OtherWay({ w, t, answer }: ViewProps & { answer: Answer }) {
  const { next, reasons } = answer;
  return (
    <>
      <Title>{t.$otherWay}</Title>
      {reasons.map(({ text, rule }) => (
        <p>
          {text} <small>{rule}</small>
        </p>
      ))}
      {next && <NextStep {...next} portal={w.portal} />}
      <p class="soft">{t.$kept}</p>
      <button onClick={w.backToForm}>{t.$back}</button>
    </>
  );
}
