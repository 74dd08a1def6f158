import { createServer } from "node:http";
import sirv from "sirv";

export interface Served {
  /** Without a slash at its end: `http://127.0.0.1:4021`. */
  readonly origin: string;
  readonly close: () => Promise<void>;
}

/** Serves a folder under a path of a host of its own. */
export async function serve(folder: string, basePath = "/"): Promise<Served> {
  const files = sirv(folder, { dev: true });
  const server = createServer((request, response) => {
    if (request.url?.startsWith(basePath) !== true) {
      response.writeHead(404).end();
      return;
    }
    request.url = request.url.slice(basePath.length - 1);
    files(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The server has no port.");
  return {
    origin: `http://127.0.0.1:${address.port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
      }),
  };
}
