/**
 * The vocabulary in which a statutory form is written down: tables, heads, units and sums, as data.
 *
 * A form is one file of data beside this one. Parser anchors, the schema, the arithmetic rules, table heads with their
 * spans, the downloads and the glossary are all derived from it, so a label stands in the project exactly once.
 */

/** Our explanation of a term for citizens; never the body's own words. Articles are those of 《政府信息公开条例》. */
export interface Explanation {
  readonly zh: string;
  readonly en: string;
}

/** A printed head of a row, a column or a group of them. */
export interface Head {
  /** As the form prints it, with its numbering: “（一）予以公开”. */
  readonly label: string;
  /** Other wordings found in published reports that mean the same head. Each use is told as info. */
  readonly aliases?: readonly string[];
  readonly explanation?: Explanation;
  /** Only this form has the head: a report that shows it is on this form, whatever its year. */
  readonly mark?: true;
  /** Article of law or of the form that the head rests on. */
  readonly basis?: string;
}

/** What the cells of a column measure. Only `signed-count` may be below zero; only `amount` may have decimals. */
export type Measure = "count" | "signed-count" | "amount";

export interface Column extends Head {
  readonly key: string;
  readonly measure: Measure;
  /** As people write it: 件, 万元. `null` where the form gives none; a figure then carries its own. */
  readonly unit: string | null;
}

export interface Row extends Head {
  readonly key: string;
}

/** Heads under one spanning head. A group with a key can be named in an identity; it then stands for all its rows. */
export interface Group<Leaf> extends Head {
  readonly key?: string;
  /** The form has no row for this group's sum; the site computes it and marks it as computed. */
  readonly subtotal?: true;
  readonly children: readonly HeadNode<Leaf>[];
}

export type HeadNode<Leaf> = Leaf | Group<Leaf>;

/** A part of a table with its own column heads. */
export interface Block {
  /** A head over the whole block: “第二十条第（一）项”. */
  readonly title?: Head;
  /** The head over the row heads, or the note that the form prints in that corner. */
  readonly stub?: Head;
  readonly columns: readonly HeadNode<Column>[];
  readonly rows: readonly HeadNode<Row>[];
}

/**
 * A sum that the form demands: left side = right side, in each column or in each row of the table.
 * Keys of groups stand for all rows under them, so a formula reads as the form words it.
 */
export type Identity<RowKey extends string = string, ColumnKey extends string = string> =
  | {
      readonly rule: string;
      readonly each: "column";
      readonly left: readonly RowKey[];
      readonly right: readonly RowKey[];
    }
  | {
      readonly rule: string;
      readonly each: "row";
      readonly left: readonly ColumnKey[];
      readonly right: readonly ColumnKey[];
    };

export interface TableShape {
  readonly key: string;
  /** `down`: one printed row for each row. `across`: all rows side by side in one printed row (table 四). */
  readonly direction: "down" | "across";
  readonly blocks: readonly Block[];
}

export interface Table extends TableShape {
  readonly identities: readonly Identity[];
}

/** One of the six parts that every report has. */
export interface Part extends Head {
  /** 1–6; printed as 一 … 六 before the heading. */
  readonly number: number;
  /** The statistics table that the part consists of; parts without one are prose. */
  readonly table?: string;
}

export interface Form {
  /** The year from which the form applies, as it stands in the downloads: `2021`. */
  readonly key: string;
  readonly name: string;
  /** The official document that introduced the form. */
  readonly source: string;
  /** Calendar years whose reports are to be on this form. */
  readonly years: { readonly from: number; readonly to?: number };
  readonly parts: readonly Part[];
  readonly tables: readonly Table[];
}

/** Heads nest at most this deep; the bound keeps the inference of keys finite. */
type Deep = [1, 2, 3, 4, 5];
type Pop<Depth extends unknown[]> = Depth extends [unknown, ...infer Rest] ? Rest : [];

type LeafKey<Node, Depth extends unknown[] = Deep> = Depth extends []
  ? never
  : Node extends { readonly children: readonly (infer Child)[] }
    ? LeafKey<Child, Pop<Depth>>
    : Node extends { readonly key: infer Key extends string }
      ? Key
      : never;

type GroupKey<Node, Depth extends unknown[] = Deep> = Depth extends []
  ? never
  : Node extends { readonly children: readonly (infer Child)[] }
    ? (Node extends { readonly key: infer Key extends string } ? Key : never) | GroupKey<Child, Pop<Depth>>
    : never;

type RowKey<T extends TableShape> = LeafKey<T["blocks"][number]["rows"][number]>;
type ColumnKey<T extends TableShape> = LeafKey<T["blocks"][number]["columns"][number]>;

type AddressInBlock<Key extends string, B> = B extends Block
  ? `${Key}/${LeafKey<B["rows"][number]>}/${LeafKey<B["columns"][number]>}`
  : never;

/** The address of each cell of a table, `table/row/column`. */
export type AddressIn<T extends TableShape> = T extends TableShape
  ? AddressInBlock<T["key"], T["blocks"][number]>
  : never;

/** Checks at compile time that the identities of a table speak of rows and columns that it has. */
export function defineTable<const T extends TableShape>(
  table: T & {
    readonly identities: readonly Identity<
      NoInfer<RowKey<T> | GroupKey<T["blocks"][number]["rows"][number]>>,
      NoInfer<ColumnKey<T>>
    >[];
  },
): T & { readonly identities: readonly Identity[] } {
  return table;
}

export function isGroup<Leaf extends object>(node: HeadNode<Leaf>): node is Group<Leaf> {
  return "children" in node;
}

/** All heads of a tree, outer ones first. */
export function headsOf<Leaf extends Head>(nodes: readonly HeadNode<Leaf>[]): HeadNode<Leaf>[] {
  return nodes.flatMap((node) => (isGroup(node) ? [node, ...headsOf(node.children)] : [node]));
}

/** The rows or columns under a head, in printed order; a row or column itself is its only leaf. */
export function leavesOf<Leaf extends object>(nodes: readonly HeadNode<Leaf>[]): Leaf[] {
  return nodes.flatMap((node) => (isGroup(node) ? leavesOf(node.children) : [node]));
}
