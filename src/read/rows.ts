/** How a reader knows where a row of a table ends, which decides what a damaged row can have done to its neighbours. */
import type { Root } from "mdast";

declare module "mdast" {
  interface TableData {
    /**
     * `lines`: a row is one line of the file, so cells cannot stray into the next. `gaps`: only an empty line parts
     * two rows, and it may be lost or be there too often.
     */
    rows?: "lines" | "gaps";
  }
}

export function markRows(tree: Root, rows: "lines" | "gaps"): Root {
  for (const node of tree.children) if (node.type === "table") node.data = { ...node.data, rows };
  return tree;
}
