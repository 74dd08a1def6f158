/** Named states of a component: what tests render, check and compare. */
export type Examples<Props> = Readonly<Record<string, Props>>;
