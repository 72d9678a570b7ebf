// What somebody is here for; for an analyst, where.
import { ROLE_WORDS, type Role } from "#api/contract/vocabulary.ts";
import { useSite } from "#dashboard/api-client/use-answer.ts";
import { Checkboxes, Radios } from "#dashboard/ui/Choices.tsx";
import { FieldSet } from "#dashboard/ui/Field.tsx";
import { ROLE_DOES } from "./people.ts";

export type RoleChoice = { role: Role | null; localities: ReadonlySet<string> };

const ROLES = Object.keys(ROLE_WORDS) as Role[];

type Props = {
  /** Starts the ids of the fields. */
  name: string;
  legend?: string;
  choice: RoleChoice;
  error: string | null;
  onChange: (choice: RoleChoice) => void;
};

export function RoleFields({ name, legend = "Role", choice, error, onChange }: Props) {
  const localities = useSite().data?.areas.filter(({ level }) => level === "locality") ?? [];
  return (
    <>
      <FieldSet id={`${name}-role`} label={legend} error={error}>
        <Radios
          name={`${name}-role`}
          choices={ROLES.map((id) => ({ id, text: ROLE_WORDS[id], hint: ROLE_DOES[id] }))}
          chosen={choice.role}
          onChoose={(id) => onChange({ ...choice, role: ROLES.find((role) => role === id) ?? null })}
        />
      </FieldSet>
      {choice.role === "analyst" && localities.length > 0 && (
        <FieldSet
          id={`${name}-localities`}
          label="Localities"
          hint="Small numbers outside these stay hidden. Choose none for the whole trust."
        >
          <Checkboxes
            name={`${name}-locality`}
            choices={localities.map(({ code, name: text }) => ({ id: code, text }))}
            chosen={choice.localities}
            onChoose={(chosen) => onChange({ ...choice, localities: chosen })}
          />
        </FieldSet>
      )}
    </>
  );
}

/** What the server is asked for: localities belong to an analyst alone. */
export const roleBody = ({ localities }: RoleChoice, role: Role) => ({
  role,
  localities: role === "analyst" ? [...localities] : [],
});
