/** What the path of a file says about the report in it: `seeds/<agency>/<year>.txt`. */
export interface Expected {
  /** Below the folder of seeds: `beilun/2023.txt`. */
  readonly path: string;
  readonly agency: string;
  /** The names under which the body may appear in its title. */
  readonly names: readonly string[];
  readonly year: number;
  readonly sha256: string;
}
