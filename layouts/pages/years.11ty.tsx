import { Page } from "../components/page/page.tsx";
import { Paging } from "../components/paging/paging.tsx";
import { YearsGrid } from "../components/years-grid/years-grid.tsx";
import { type PageData, pagesFor } from "./page-data.ts";

export const data = pagesFor("years");

export default function YearsPage({ site, entry }: PageData) {
  const { frame, title, newest, pages, ...grid } = site.years(entry.index);
  return (
    <Page frame={frame}>
      <h1>{title}</h1>
      <p class="lead">{frame.description}</p>
      {newest === undefined ? null : <p>{newest}</p>}
      <YearsGrid {...grid} />
      <Paging pages={pages} />
    </Page>
  );
}
