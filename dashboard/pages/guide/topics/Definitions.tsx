// Guide: what the words mean.
const WORDS: readonly (readonly [string, string])[] = [
  [
    "Outcome",
    "What the trust wants for every child. There are five: be healthy, stay safe, enjoy and achieve, make a positive contribution, achieve economic well-being.",
  ],
  [
    "Aim",
    "One part of an outcome, such as “ready for school”. Each outcome has six, one of them about parents, carers and families.",
  ],
  ["Indicator", "Something measured to see whether an aim is being met."],
  ["Reference", "An indicator’s number in the national set, such as NI 62."],
  [
    "Owner",
    "Who answers for an indicator: for its figures arriving on time and for the words that explain them.",
  ],
  [
    "Partnership",
    "The group of services that has agreed to deliver an outcome. What it has agreed is its contract.",
  ],
  [
    "Target",
    "What the figure should be. It holds for a period and an area, and may change from year to year.",
  ],
  ["Tolerance", "How much worse than its target a figure may be before it counts as off target."],
  [
    "Numerator and denominator",
    "The two counts of a percentage or rate: 41 assessments completed, of 52 that fell due.",
  ],
  [
    "Period",
    "The month, quarter, term or year that a figure is about. Financial years run from April, academic years from September.",
  ],
  [
    "Area",
    "The trust, its three localities, their clusters of schools, and the schools and children’s centres in them.",
  ],
  [
    "Dimension",
    "Another way to cut a figure: by agency, age, sex, ethnic group, main need or vulnerable group.",
  ],
  [
    "Return",
    "The file with an indicator’s figures for a period. It is due some working days after the period ends.",
  ],
  [
    "Submission",
    "One file sent in. It is checked, then published. Publishing a correction keeps what it replaces.",
  ],
  [
    "Commentary",
    "What the owner says of a figure: what happened, what is being done, by when, and what help is needed.",
  ],
  ["Risk area", "An indicator that is off target by more than its tolerance."],
  ["Provisional", "A figure that may still change."],
  [
    "Illustrative",
    "A figure made up to show how the dashboard works. It describes no real child, school or service.",
  ],
  ["Statistical neighbours", "The ten councils whose children’s lives are most like those of ours."],
  [
    "As it stood on",
    "The figures as they were known on a past day: what was received or corrected since is left out.",
  ],
];

export function Definitions() {
  return (
    <dl>
      {WORDS.map(([word, meaning]) => (
        <div key={word}>
          <dt>{word}</dt>
          <dd>{meaning}</dd>
        </div>
      ))}
    </dl>
  );
}
