/** How high a body stands. Without imports, so that browsers load it too. */

/** From the nation down, with what each is called. */
export const levelNames = {
  national: "国家级",
  province: "省级",
  prefecture: "地市级",
  county: "县级",
  township: "乡级",
} as const;

export type Level = keyof typeof levelNames;

/** From the nation down. */
export const levels = Object.keys(levelNames) as Level[];

/** 0 for the nation. */
export const rankOfLevel = (level: Level): number => levels.indexOf(level);
