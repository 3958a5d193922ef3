import { formatList } from '@zusage/i18n';
import type { ComponentChildren } from 'preact';
import { RuledList } from '@zusage/ui';
import type { ServiceDescription } from '../api-types.ts';
import { Channels, Ruled } from '../contracts/Channels.tsx';
import { Offers } from '../contracts/Offers.tsx';
import { RuleSentences } from '../contracts/RuleSentences.tsx';
import { TargetTable } from '../contracts/TargetTable.tsx';
import { nextStepHref } from '../next-step.ts';
import type { View } from '../view.ts';
import { Request } from './Request.tsx';
import { Services } from './Services.tsx';
import { sectionsOf, type SectionId } from './sections.ts';
import { Windows } from './Windows.tsx';

interface Props {
  view: View;
  catalogue: ServiceDescription;
}

/** A catalogue set like a service description: from what there is to buy to each promise in its own words. */
export function Description({ view, catalogue }: Props) {
  return (
    <>
      {sectionsOf(catalogue, view.messages).map(({ id, title }) => (
        <section key={id} class="section description-section" aria-labelledby={id}>
          <h2 id={id}>{title}</h2>
          {partOf(id, { view, catalogue })}
        </section>
      ))}
    </>
  );
}

function partOf(id: SectionId, props: Props): ComponentChildren {
  switch (id) {
    case 'levels':
      return <Levels {...props} />;
    case 'targets':
      return <Targets {...props} />;
    case 'windows':
      return <Windows {...props} />;
    case 'channels':
      return <Ways {...props} />;
    case 'severities':
      return <Severities {...props} />;
    case 'request':
      return <Request {...props} />;
    case 'options':
      return <Offers view={props.view} offers={props.catalogue.options} />;
    case 'units':
      return <Offers view={props.view} offers={props.catalogue.units} />;
    case 'services':
      return <Services {...props} />;
    case 'promises':
      return <Promises {...props} />;
  }
}

function Levels({ view, catalogue }: Props) {
  const { description } = view.messages;
  return (
    <RuledList
      items={catalogue.levels.map((level) => ({
        key: level.name,
        title: level.name,
        detail: <Ruled text={level.description} rule={level.rule} view={view} />,
        ...(catalogue.windows.length > 0
          ? { aside: <span class="soft">{level.window ?? description.noWindow}</span> }
          : {}),
      }))}
    />
  );
}

function Targets({ view, catalogue }: Props) {
  const { description, contracts } = view.messages;
  const hasServiceHours = catalogue.targets.some(({ lines }) =>
    lines.some(({ elapsed, duration, promise }) => !elapsed && (duration !== null || promise === 'agreed')),
  );
  return (
    <>
      {catalogue.targets.map(({ levels, lines }) => (
        <TargetTable
          key={levels.join()}
          view={view}
          caption={catalogue.targets.length > 1 ? formatList(levels, view.locale) : contracts.targets}
          captionHidden={catalogue.targets.length === 1}
          terms={catalogue.terms}
          lines={lines}
          offer
        />
      ))}
      {hasServiceHours && <p class="soft">{description.targetsNote}</p>}
    </>
  );
}

function Ways({ view, catalogue }: Props) {
  const { emergencyForm } = catalogue;
  return (
    <>
      <Channels view={view} channels={catalogue.channels} emergency={catalogue.emergency} withNeeds />
      {emergencyForm && (
        <p>
          {view.messages.description.emergencyForm}:{' '}
          <a href={nextStepHref(emergencyForm)} rel="noreferrer">
            {emergencyForm.label}
          </a>
        </p>
      )}
    </>
  );
}

function Severities({ view, catalogue }: Props) {
  return (
    <RuledList
      ordered
      items={catalogue.severities.map(({ name, definition, rule }) => ({
        key: name,
        title: name,
        detail: <Ruled text={definition} rule={rule} view={view} />,
      }))}
    />
  );
}

function Promises({ view, catalogue }: Props) {
  const { description } = view.messages;
  return (
    <>
      <p class="soft">{description.promisesLead}</p>
      <RuleSentences view={view} reasons={catalogue.promises} withTargets />
    </>
  );
}
