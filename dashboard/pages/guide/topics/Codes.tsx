// Guide: the codes of areas and of dimensions' members, as a return wants them.
import { useSite } from "#dashboard/api-client/use-answer.ts";
import { Details } from "#dashboard/ui/Details.tsx";
import { Skeleton } from "#dashboard/ui/Skeleton.tsx";

export function Codes() {
  const site = useSite().data;
  return (
    <>
      <h2>Codes</h2>
      {site === undefined ? (
        <Skeleton lines={2} />
      ) : (
        <>
          <Details summary={`Areas: ${site.areas.length} codes`}>
            <CodeTable
              caption="Codes of areas"
              rows={site.areas.map(({ code, name, level }) => ({ code, title: name, note: level }))}
            />
          </Details>
          {site.dimensions.map(({ id, title, members }) => (
            <Details key={id} summary={`${title}: ${members.length} codes`}>
              <CodeTable
                caption={`Codes for the heading ${id}`}
                rows={members.map((member) => ({ code: member.id, title: member.title, note: null }))}
              />
            </Details>
          ))}
        </>
      )}
    </>
  );
}

type Coded = { code: string; title: string; note: string | null };

function CodeTable({ caption, rows }: { caption: string; rows: readonly Coded[] }) {
  return (
    <table className="table">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">Code</th>
          <th scope="col">What it stands for</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ code, title, note }) => (
          <tr key={code}>
            <th scope="row">
              <code>{code}</code>
            </th>
            <td>
              {title}
              {note !== null && <span className="under">{note}</span>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
