import { RuledList, StatusLabel, type RuledItem } from '@zusage/ui';
import type { View } from '../view.ts';
import type { Credentials } from './credentials.ts';
import { LineAction } from './LineAction.tsx';

interface FactorsProps {
  view: View;
  credentials: Credentials;
}

/** The second step: whether it is on, its codes and passkeys, and what helps when they are lost. */
export function Factors({ view, credentials }: FactorsProps) {
  const { security } = view.messages;
  const isOn = credentials.codeSince !== null || credentials.passkeys.length > 0;
  const lines = [
    codeLine(view, credentials),
    ...passkeyLines(view, credentials),
    ...(isOn ? [recoveryLine(view, credentials)] : []),
  ];
  return (
    <section class="section account-section" aria-labelledby="factors">
      <h2 id="factors">{security.factorsHeading}</h2>
      <p class="section-lead">
        <StatusLabel shape={isOn ? 'done' : 'ring'} text={isOn ? security.factorsOn : security.factorsOff} />
      </p>
      <p class="section-lead">{security.factorsText}</p>
      <RuledList items={lines} />
      {isOn && (
        <div>
          <h3>{security.lostHeading}</h3>
          <p class="section-lead">{security.lostText}</p>
        </div>
      )}
    </section>
  );
}

function codeLine({ messages: { security }, times, to }: View, { codeSince }: Credentials): RuledItem {
  return {
    key: 'code',
    title: security.codeFactor,
    detail: codeSince === null ? security.codeFactorText : security.since({ day: times.day(codeSince) }),
    aside:
      codeSince === null ? (
        <a href={to.codeFactor}>{security.setUp}</a>
      ) : (
        <LineAction
          action={to.security}
          act="remove-code"
          text={security.remove}
          label={security.removeNamed({ name: security.codeFactor })}
        />
      ),
  };
}

function passkeyLines({ messages: { security }, times, to }: View, { passkeys }: Credentials): RuledItem[] {
  const own = passkeys.map((passkey): RuledItem => ({
    key: passkey.handle,
    title: passkey.name,
    detail: (
      <>
        <span>{security.passkeyAdded({ day: times.day(passkey.addedAt) })}</span>
        <span>
          {passkey.lastUsedAt === null
            ? security.passkeyUnused
            : security.passkeyUsed({ day: times.day(passkey.lastUsedAt) })}
        </span>
      </>
    ),
    aside: (
      <LineAction
        action={to.security}
        act="remove-passkey"
        handle={passkey.handle}
        text={security.remove}
        label={security.removeNamed({ name: passkey.name })}
      />
    ),
  }));
  const another: RuledItem = {
    key: 'passkeys',
    title: security.passkeys,
    detail: security.passkeysText,
    aside: <a href={to.addPasskey}>{security.addPasskey}</a>,
  };
  return [another, ...own];
}

function recoveryLine({ messages: { security }, to }: View, { recoveryCodes }: Credentials): RuledItem {
  return {
    key: 'recovery',
    title: security.recovery,
    detail: (
      <>
        <span>{recoveryCodes === 0 ? security.recoveryNone : security.recoveryLeft({ count: recoveryCodes })}</span>
        <span>{security.recoveryText}</span>
      </>
    ),
    aside: <a href={to.recoveryCodes}>{security.newCodes}</a>,
  };
}
