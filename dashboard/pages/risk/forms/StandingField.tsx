// How work goes, in one of the words there are for it.
import { STANDING_TEXT } from "#api/contract/risk-areas.ts";
import { Radios } from "#dashboard/ui/Choices.tsx";
import { FieldSet } from "#dashboard/ui/Field.tsx";
import type { FieldOf } from "./ActForm.tsx";

export function StandingField({ field, label }: { field: FieldOf; label: string }) {
  const { id, value, onChange } = field("standing");
  // What is wrong leads to the first of the choices.
  return (
    <FieldSet id={id} label={label} error={field("standing-on-track").error}>
      <Radios
        name={id}
        choices={Object.entries(STANDING_TEXT).map(([one, text]) => ({ id: one, text }))}
        chosen={value}
        onChoose={onChange}
      />
    </FieldSet>
  );
}
