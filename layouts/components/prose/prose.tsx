import type { Block, Phrasing } from "../../../src/report/report.ts";
import { VisibleText } from "../visible-text/visible-text.tsx";

/** The tag of headings within the prose: one below the heading over it. */
type HeadingTag = "h2" | "h3";

export interface ProseProps {
  readonly blocks: readonly Block[];
  readonly headings?: HeadingTag;
}

function Words({ nodes }: { readonly nodes: readonly Phrasing[] }) {
  return (
    <>
      {nodes.map((node) => {
        switch (node.type) {
          case "text":
            return <VisibleText text={node.value} />;
          case "break":
            return <br />;
          case "strong":
            return (
              <strong>
                <Words nodes={node.children} />
              </strong>
            );
          case "emphasis":
            return (
              <em>
                <Words nodes={node.children} />
              </em>
            );
          case "link":
            return (
              <a href={node.url}>
                <Words nodes={node.children} />
              </a>
            );
        }
      })}
    </>
  );
}

/** The words with which a paragraph names its subject: “（一）主动公开。” */
const lead = /^(?:[（(][一二三四五六七八九十]+[）)])[^。；，,]{2,20}。/u;

/** An address, or what else no line may end in. */
const unbreakable = /[!-~]{20}/u;

const holdsUnbreakable = (nodes: readonly Phrasing[]): boolean =>
  nodes.some((node) =>
    node.type === "text" ? unbreakable.test(node.value) : node.type !== "break" && holdsUnbreakable(node.children),
  );

function Paragraph({ nodes }: { readonly nodes: readonly Phrasing[] }) {
  const [first, ...others] = nodes;
  const looks = holdsUnbreakable(nodes) ? "prose__ragged" : undefined;
  const found = first?.type === "text" ? lead.exec(first.value)?.[0] : undefined;
  if (first?.type !== "text" || found === undefined) {
    return (
      <p class={looks}>
        <Words nodes={nodes} />
      </p>
    );
  }
  return (
    <p class={looks}>
      <span class="prose__lead">
        <VisibleText text={found} />
      </span>
      <Words nodes={[{ ...first, value: first.value.slice(found.length) }, ...others]} />
    </p>
  );
}

function BlockView({ block, headings: Heading }: { readonly block: Block; readonly headings: HeadingTag }) {
  switch (block.type) {
    case "paragraph":
      return <Paragraph nodes={block.children} />;
    case "heading":
      return (
        <Heading>
          <Words nodes={block.children} />
        </Heading>
      );
    case "list": {
      const items = block.items.map((item) => (
        <li>
          <BlockList blocks={item} headings={Heading} />
        </li>
      ));
      return block.ordered ? <ol start={block.start}>{items}</ol> : <ul>{items}</ul>;
    }
    case "quote":
      return (
        <blockquote>
          <BlockList blocks={block.children} headings={Heading} />
        </blockquote>
      );
    case "table":
      return (
        <div class="prose__table" role="region" tabIndex={0} aria-label={`原文第 ${block.place.start.line} 行的表格`}>
          <table>
            <tbody>
              {block.rows.map((row) => (
                <tr>
                  {row.map((text) => (
                    <td>
                      <VisibleText text={text} />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      );
  }
}

function BlockList({ blocks, headings }: Required<ProseProps>) {
  return (
    <>
      {blocks.map((block) => (
        <BlockView block={block} headings={headings} />
      ))}
    </>
  );
}

/** What the body wrote, as it wrote it. Nothing in it can become markup. */
export function Prose({ blocks, headings = "h3" }: ProseProps) {
  return (
    <div class="prose">
      <BlockList blocks={blocks} headings={headings} />
    </div>
  );
}
