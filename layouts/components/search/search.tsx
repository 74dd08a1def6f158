import type { ComponentChildren } from "preact";
import { longestQuery } from "../../../src/search/query.ts";
import type { SearchPage } from "../../../src/site/search-page.ts";

export type SearchProps = Omit<SearchPage, "frame">;

interface Narrowing {
  readonly name: string;
  readonly label: string;
}

const narrowings: readonly Narrowing[] = [
  { name: "year", label: "年份" },
  { name: "level", label: "级别" },
  { name: "body", label: "机关" },
  { name: "part", label: "部分" },
];

function Links({ links }: { readonly links: SearchProps["rules"] }) {
  return (
    <ul class="search-index__links">
      {links.map(({ text, href }) => (
        <li>
          <a href={href}>{text}</a>
        </li>
      ))}
    </ul>
  );
}

function Group({ title, children }: { readonly title: string; readonly children: ComponentChildren }) {
  return (
    <details class="disclosure">
      <summary class="disclosure__summary">{title}</summary>
      {children}
    </details>
  );
}

/** The form, a place for its answers, and the indexes that lead to everything without it. */
export function Search({ address, years, bodies, rows, rules }: SearchProps) {
  return (
    <div class="search" id="search">
      <form class="search__form" id="search-form" role="search" method="get" action={address}>
        <label class="search__label" for="q">
          搜索报告里的文字、数字、机关和年份
        </label>
        <div class="search__row">
          <input
            class="search__query"
            id="q"
            type="search"
            name="q"
            autocomplete="off"
            spellcheck={false}
            enterkeyhint="search"
            maxlength={longestQuery}
            aria-describedby="search-hint"
            aria-keyshortcuts="Control+K Meta+K"
          />
          <button class="search__go" type="submit">
            搜索
          </button>
        </div>
        <p class="search__hint" id="search-hint">
          可以只打几个字、一个数、机关加年份或拼音：不掌握、458711、北仑2023、xzfy。几个词之间用空格隔开。
        </p>
        <details class="disclosure search__disclosure" id="search-narrow" hidden>
          <summary class="disclosure__summary">缩小范围</summary>
          <div class="search__narrow">
            {narrowings.map(({ name, label }) => (
              <label class="search__facet">
                {label}
                <select class="search__select" name={name}>
                  <option value="">全部</option>
                </select>
              </label>
            ))}
          </div>
        </details>
      </form>
      <p class="search__status" id="search-status" role="status"></p>
      <div id="search-retry" role="alert" hidden>
        <p>搜索数据没有取到：可能是网络断了、网站刚刚更新，或这个浏览器太旧。可以重试，或看下面的目录。</p>
        <button class="search__go" type="submit" form="search-form">
          重试
        </button>
      </div>
      <ol class="search__results" id="search-results"></ol>
      <p class="search__more" id="search-more" hidden>
        <button class="search__go" type="button">
          更多结果
        </button>
      </p>
      <div class="search-index" id="search-index">
        <h2>按目录查找</h2>
        {years.length > 0 ? <h3>年份</h3> : null}
        {years.map(({ title, count, links }) => (
          <Group title={`${title}（${count} 份）`}>
            <Links links={links} />
          </Group>
        ))}
        <h3>机关</h3>
        {bodies.map(({ title, count, links }) => (
          <Group title={`${title}（${count} 个）`}>
            <Links links={links} />
          </Group>
        ))}
        {rows.length > 0 ? <h3>统计表的各行</h3> : null}
        {rows.map(({ title, rows: own }) => (
          <Group title={title}>
            <ul class="search-index__rows">
              {own.map(({ text, href, meaning }) => (
                <li>
                  <a href={href}>{text}</a>
                  {meaning === undefined ? null : `：${meaning}`}
                </li>
              ))}
            </ul>
          </Group>
        ))}
        <h3>核对规则</h3>
        <Group title={`全部规则（${rules.length} 条）`}>
          <Links links={rules} />
        </Group>
      </div>
    </div>
  );
}
