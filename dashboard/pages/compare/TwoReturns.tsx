// Which two returns they are.
import { CardTable, Cell, Row } from "#dashboard/ui/CardTable.tsx";
import { momentText } from "#dashboard/ui/dates.ts";
import { Link } from "#dashboard/ui/Link.tsx";
import type { Comparison } from "./use-comparison.ts";

type Ref = Comparison["one"];

const COLUMNS = [{ text: "Return" }, { text: "Sent" }, { text: "From" }, { text: "State" }];

export function TwoReturns({ one, other }: { one: Ref; other: Ref }) {
  return (
    <CardTable className="two-returns" caption="The two returns" quiet columns={COLUMNS}>
      <tbody>
        {[one, other].map((ref, place) => (
          <Row
            key={place === 0 ? "one" : "other"}
            head={
              <>
                {place === 0 ? "First: " : "Second: "}
                <Link to={`/returns/${ref.id}`}>{ref.fileName ?? `Submission ${ref.id}`}</Link>
                {ref.fileName && <span className="under">Submission {ref.id}</span>}
              </>
            }
          >
            <Cell label="Sent">{momentText(ref.receivedAt)}</Cell>
            <Cell label="From">{ref.sender}</Cell>
            <Cell label="State">
              {ref.state.charAt(0).toUpperCase() + ref.state.slice(1)}
              {ref.publishedAt && <span className="under">Published on {momentText(ref.publishedAt)}</span>}
            </Cell>
          </Row>
        ))}
      </tbody>
    </CardTable>
  );
}
