import { Page } from "../components/page/page.tsx";
import { type PageData, pagesFor } from "./page-data.ts";

export const data = pagesFor("notFound");

export default function NotFoundPage({ site }: PageData) {
  const { frame, home, agencies } = site.notFound();
  return (
    <Page frame={frame}>
      <h1>没有找到这一页</h1>
      <p>这个地址没有对应的页面，可能是地址写错了，也可能页面已经移动。</p>
      <ul>
        <li>
          <a href={home.href}>{home.text}</a>
        </li>
        {agencies.map(({ text, href }) => (
          <li>
            <a href={href}>{text}</a>
          </li>
        ))}
      </ul>
    </Page>
  );
}
