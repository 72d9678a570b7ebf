// A whole list that the server hands out page by page.

/** Asks until there is no next page: for lists of some hundreds, which are narrowed on the page itself. */
export async function everyPage<Page extends { next: string | null }>(
  ask: (cursor: string | undefined) => Promise<Page>,
): Promise<[Page, ...Page[]]> {
  const first = await ask(undefined);
  const pages: [Page, ...Page[]] = [first];
  for (let { next } = first; next !== null; next = pages[pages.length - 1]?.next ?? null)
    pages.push(await ask(next));
  return pages;
}
