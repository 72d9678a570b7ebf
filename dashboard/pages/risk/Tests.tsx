// Conditions, each with whether it holds: by a mark and by a word.
type Props = { tests: readonly { passed: boolean; text: string }[] };

export function Tests({ tests }: Props) {
  return (
    <ul className="tests">
      {tests.map(({ passed, text }) => (
        <li key={text} className={passed ? "tests__one tests__one--passed" : "tests__one"}>
          <svg viewBox="0 0 16 16" aria-hidden="true" focusable="false">
            <path d={passed ? "M2.5 8.5l3.7 3.7 7.3-8" : "M3 8h10"} />
          </svg>
          <span>
            <strong>{passed ? "Yes" : "Not yet"}</strong> {text}
          </span>
        </li>
      ))}
    </ul>
  );
}
