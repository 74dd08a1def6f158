/** The anchor of a part within a report's page; 0 is what stands before part one. */
export const partAnchor = (number: number): string => (number === 0 ? "preface" : `part-${number}`);
