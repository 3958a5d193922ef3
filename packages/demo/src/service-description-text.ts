import { describe } from '@zusage/operations';
import type { Catalogue } from '@zusage/catalogue';
import { conditionWords, messagesFor, type Locale } from '@zusage/i18n';
import { paragraph, titled } from './plain-text.ts';

type Description = ReturnType<typeof describe>;

/** A catalogue as a service description in plain text, from its own data alone. */
export function serviceDescriptionText(catalogue: Catalogue, locale: Locale, today: string): string {
  const all = describe(catalogue, locale, today);
  const { description, contracts } = messagesFor(locale);
  const parts = [
    `${all.name}\n${description.title}\n${'='.repeat(Math.max(all.name.length, description.title.length))}`,
    paragraph(all.summary ?? ''),
    titled(
      all.levels.length > 1 ? description.levels : description.levelsOne,
      all.levels.map((level) => [level.name, level.description, level.rule]),
    ),
    targetsText(all, locale),
    titled(
      description.windows,
      all.windows.map((window) => [window.name ?? window.label, window.label, '']),
    ),
    titled(
      contracts.channels,
      all.channels.map((channel) => [
        channel.name,
        [
          channel.takes.length === 0
            ? (channel.note ?? contracts.takesNothing)
            : channel.takesAll
              ? contracts.takesAll
              : channel.takes.join(', '),
          channel.contact ?? '',
        ]
          .filter(Boolean)
          .join(' · '),
        channel.rule,
      ]),
    ),
    titled(
      description.severitiesOf({ severity: all.terms.severity }),
      all.severities.map((severity) => [severity.name, severity.definition, severity.rule]),
    ),
    titled(
      description.request,
      all.facts.map((fact) => [fact.label, fact.hint ?? '', fact.rule]),
    ),
    titled(
      description.options,
      all.options.map((option) => [option.name, option.description ?? '', option.rule]),
    ),
    titled(
      description.units,
      all.units.map((unit) => [unit.name, unit.description, unit.rule]),
    ),
    titled(
      description.promises,
      all.promises.map((promise) => [promise.rule, promise.text, '']),
    ),
  ];
  return `${parts.filter(Boolean).join('\n\n')}\n`;
}

function targetsText(all: Description, locale: Locale): string {
  const { contracts } = messagesFor(locale);
  return all.targets
    .map(({ levels, lines }) =>
      titled(
        `${contracts.targets}: ${levels.join(', ')}`,
        lines.map((line) => [
          line.severityName,
          [
            line.duration
              ? contracts.within({ duration: line.duration })
              : line.promise === 'none'
                ? contracts.noFixedTime
                : contracts.agreedInContract,
            line.window ?? '',
            conditionWords(line, contracts, locale),
          ]
            .filter(Boolean)
            .join(' · '),
          line.rule,
        ]),
      ),
    )
    .join('\n\n');
}
