import { Page } from "../components/page/page.tsx";
import { Specimen } from "../components/specimen/specimen.tsx";
import { examplesOf, shownComponents } from "../examples.ts";
import { type PageData, pagesFor } from "./page-data.ts";

export const data = pagesFor("styleguide");

export default async function StyleguidePage({ site }: PageData) {
  const specimens = await Promise.all(shownComponents.map(async (name) => ({ name, ...(await examplesOf(name)) })));
  return (
    <Page frame={site.styleguide()}>
      <h1>样式手册</h1>
      <p class="lead">本站的部件，每个都有若干样子；样子的名称是代码中的名称。</p>
      {specimens.map((specimen) => (
        <Specimen {...specimen} />
      ))}
    </Page>
  );
}
