import { Figure, HoursLine, Meter, ReasonList } from '@zusage/ui';
import type { Sample } from './sample.ts';
import { Specimen } from './Specimen.tsx';

/** Numbers, and why they are as they are. */
export function QuantitySpecimens({ sample }: { sample: Sample }) {
  const { common } = sample.messages;
  const reasons = [
    { rule: 'HBS-3', text: 'Schweregrad 2 wird innerhalb von 4 Servicestunden beantwortet.' },
    { rule: 'HBS-7', text: 'Die Servicezeit endet am Freitag um 17:00 Uhr.' },
  ];
  return (
    <div class="stack">
      <Specimen name="Figure, Meter">
        <Figure
          label="Ihr Einheitenkonto"
          value="18"
          unit="Einheiten"
          note="10 davon laufen am 14. Jan. ab."
        />
        <Figure label="Offene Tickets" value="0" />
        <Meter label="Servicestunden verbraucht" text="6 von 8 Std." value={6} max={8} />
        <Meter label="Servicestunden verbraucht" text="0 von 8 Std." value={0} max={8} />
        <Meter label="Servicestunden verbraucht" text="9 von 8 Std." value={9} max={8} />
      </Specimen>
      <Specimen name="HoursLine">
        <HoursLine
          parts={[
            { minutes: 60, ran: 60, name: 'Fr.' },
            { minutes: 90, ran: 30, name: 'Mo.' },
          ]}
          mark={{ part: 1, minutes: 30 }}
          from="Fr., 16:00"
          to="Mo., 10:30"
          label="Freitag von 16:00 bis 17:00 Uhr und Montag von 09:00 bis 10:30 Uhr; davon ist eine Stunde übrig."
        />
        <HoursLine
          parts={[{ minutes: 240, ran: 0, name: 'Mo.' }]}
          mark={{ before: 0 }}
          from="Mo., 09:00"
          to="Mo., 13:00"
          label="Montag von 09:00 bis 13:00 Uhr; die Zeit läuft noch nicht."
        />
      </Specimen>
      <Specimen name="ReasonList">
        <ReasonList title={common.why} ruleLabel={common.rule} reasons={reasons} />
        <ReasonList title={common.why} ruleLabel={common.rule} reasons={reasons} folded />
      </Specimen>
    </div>
  );
}
