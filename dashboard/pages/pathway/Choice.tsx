// One of several, with its label above.
type Props = {
  label: string;
  value: string;
  options: readonly { id: string; title: string }[];
  onChoose: (id: string) => void;
};

export function Choice({ label, value, options, onChoose }: Props) {
  return (
    <label className="govuk-label choice-field">
      {label}
      <select className="govuk-select" value={value} onChange={({ target }) => onChoose(target.value)}>
        {options.some(({ id }) => id === value) || <option value={value}>{value}</option>}
        {options.map(({ id, title }) => (
          <option key={id} value={id}>
            {title}
          </option>
        ))}
      </select>
    </label>
  );
}
