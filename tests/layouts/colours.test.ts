import { readFileSync } from "node:fs";
import { expect, it } from "vitest";

const tokens = readFileSync("layouts/styles/tokens.css", "utf8");
const palette = [...tokens.matchAll(/(--palette-[\w-]+): #([0-9a-f]{6});/gu)].map(([, name = "", hex = ""]) => ({
  name,
  channels: [0, 2, 4].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)),
}));

/** In degrees; nothing for greys, warm and cold ones among them. */
function hueOf(channels: readonly number[]): number | undefined {
  const [red = 0, green = 0, blue = 0] = channels;
  const [most, least] = [Math.max(...channels), Math.min(...channels)];
  const range = most - least;
  if (range < 16) return undefined;
  const sixth =
    most === red ? (green - blue) / range : most === green ? 2 + (blue - red) / range : 4 + (red - green) / range;
  return (60 * sixth + 360) % 360;
}

const families = [
  { name: "red-brown", from: 0, to: 40 },
  { name: "blue", from: 190, to: 230 },
];

it("the site has two colours besides its greys, each lighter and darker", () => {
  const familyOf = (hue: number) => families.find(({ from, to }) => hue >= from && hue <= to)?.name ?? hue;
  const used = palette.flatMap(({ channels }) => hueOf(channels) ?? []).map(familyOf);
  expect([...new Set(used)].sort()).toEqual(["blue", "red-brown"]);
});
