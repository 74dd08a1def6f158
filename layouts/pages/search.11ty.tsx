import { Page } from "../components/page/page.tsx";
import { Search } from "../components/search/search.tsx";
import { type PageData, pagesFor } from "./page-data.ts";

export const data = pagesFor("search");

export default function SearchPage({ site }: PageData) {
  const { frame, ...search } = site.search();
  return (
    <Page frame={frame}>
      <h1>搜索</h1>
      <Search {...search} />
    </Page>
  );
}
