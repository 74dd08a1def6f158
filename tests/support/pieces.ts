/** Pages that arrive piece by piece, each painted before the next is sent: the slowest of all ways, without a clock. */
import { readFile } from "node:fs/promises";
import { createServer, type ServerResponse } from "node:http";
import { join } from "node:path";
import type { Page } from "playwright-core";
import sirv from "sirv";

export interface PieceServer {
  /** Opens a folder's page; resolves when it is whole. */
  readonly arrive: (page: Page, path: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

const size = 125;
/** What follows is below the first screen, which is all that can be seen to move. */
const slow = 5_000;

/**
 * Where a piece ends that would end at a place: behind what comes whole. Half of a phrase or number in a title, an answer
 * or a switch may fit where the whole begins a new line.
 */
function endOf(html: Buffer, at: number): number {
  let end = at;
  for (const whole of ["h1", "dd", "summary"]) {
    if (html.lastIndexOf(`<${whole}`, end) > html.lastIndexOf(`</${whole}>`, end))
      end = html.indexOf(`</${whole}>`, end);
  }
  return end;
}

const painted = (page: Page) =>
  page.evaluate(
    () =>
      new Promise((resolve) => {
        requestAnimationFrame(() => requestAnimationFrame(resolve));
      }),
  );

export async function serveInPieces(folder: string): Promise<PieceServer> {
  const files = sirv(folder, { dev: true });
  let opened: (response: ServerResponse) => void;
  const server = createServer((request, response) => {
    if (request.url?.endsWith("/") === true) opened(response);
    else files(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The server has no port.");
  return {
    arrive: async (page, path) => {
      const html = await readFile(join(folder, path, "index.html"));
      const asked = new Promise<ServerResponse>((resolve) => {
        opened = resolve;
      });
      const committed = page.goto(`http://127.0.0.1:${address.port}/${path}`, { waitUntil: "commit" });
      const response = await asked;
      response.setHeader("content-type", "text/html; charset=utf-8");
      // Before there is a body nothing is painted.
      let sent = endOf(html, html.indexOf("<body") + size);
      response.write(html.subarray(0, sent));
      await committed;
      await page.waitForSelector("body", { state: "attached" });
      for (const end = sent + slow; sent < end;) {
        const before = sent;
        sent = endOf(html, sent + size);
        response.write(html.subarray(before, sent));
        await painted(page);
      }
      response.end(html.subarray(sent));
      await page.waitForLoadState("load");
      await painted(page);
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
      }),
  };
}
