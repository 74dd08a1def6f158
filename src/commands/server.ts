/** A folder of a site → an HTTP server on this machine, as a strict host would serve it. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import type { AddressInfo } from "node:net";
import { extname, join, resolve, sep } from "node:path";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import sirv from "sirv";

/** What the pages get by with: nothing inline, nothing from other hosts. */
const headers = {
  "Content-Security-Policy":
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "same-origin",
};

/** Styles, scripts and files of search are named after what they hold, and stay as they are. */
const lasting = /^\/(?:assets\/[^/]+\.\w{8,}\.\w+|search\/[\da-f]{12}\/.+)$/u;

/** What a page is made of: hosts send it compressed. */
const compressed: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
};
const compress = promisify(gzip);

type Handler = (request: IncomingMessage, response: ServerResponse, next: () => void) => void;

export class PortError extends Error {
  override readonly name = "PortError";
}

/** `PORT` from the environment, 8080 without it; 0 lets the system choose. */
export function portFrom(environment: NodeJS.ProcessEnv): number {
  const written = environment["PORT"] ?? "8080";
  const port = Number(written);
  if (!/^\d+$/u.test(written) || port > 65535) throw new PortError(`PORT 为“${written}”，应为 0 到 65535 的整数`);
  return port;
}

/**
 * Serves under the site's base path, reading from disk at every request, since a build may swap the folder; where it
 * may change the base path too, that is a function. `before` may answer first.
 */
export function createSiteServer(
  folder: string,
  base: string | (() => string),
  before: Handler = (_request, _response, next) => {
    next();
  },
): Server {
  const files = sirv(folder, { dev: true, setHeaders });
  const notFound = async (response: ServerResponse) => {
    const page = await readFile(join(folder, "404.html")).catch(() => "没有这个页面");
    setHeaders(response, "");
    response.writeHead(404, { "Content-Type": "text/html; charset=utf-8" }).end(page);
  };
  const send = async (path: string, request: IncomingMessage, response: ServerResponse) => {
    const file = resolve(folder, `.${decodeSafely(path)}`, path.endsWith("/") ? "index.html" : "");
    const type = compressed[extname(file)];
    const takesGzip = /\bgzip\b/u.test(String(request.headers["accept-encoding"]));
    const bytes =
      type !== undefined && takesGzip && file.startsWith(resolve(folder) + sep)
        ? await readFile(file).then(compress, () => undefined)
        : undefined;
    if (type === undefined || bytes === undefined) {
      files(request, response, () => void notFound(response));
      return;
    }
    setHeaders(response, path);
    response
      .writeHead(200, {
        "Content-Type": type,
        "Content-Encoding": "gzip",
        "Content-Length": bytes.length,
        Vary: "Accept-Encoding",
      })
      .end(bytes);
  };
  return createServer((request, response) => {
    before(request, response, () => {
      const url = request.url ?? "/";
      const basePath = typeof base === "string" ? base : base();
      if (!url.startsWith(basePath)) {
        if (url === "/" || `${url}/` === basePath) response.writeHead(302, { Location: basePath }).end();
        else void notFound(response);
        return;
      }
      request.url = url.slice(basePath.length - 1);
      // Links of a page are relative to its folder, so a folder is only served with its slash.
      const [path = ""] = request.url.split("?");
      const isFolder = !path.endsWith("/") && existsSync(join(folder, decodeSafely(path), "index.html"));
      if (isFolder) response.writeHead(301, { Location: `${basePath}${path.slice(1)}/` }).end();
      else void send(path, request, response);
    });
  });
}

/** A path of an address as it stands on the disk; as it is where its escapes are broken. */
function decodeSafely(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function setHeaders(response: ServerResponse, path: string): void {
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  response.setHeader("Cache-Control", lasting.test(path) ? "public, max-age=31536000, immutable" : "no-cache");
}

/** Listens on this machine only; resolves to the address of the site's home. */
export function listen(server: Server, port: number, basePath: string): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      const taken = error.code === "EADDRINUSE" || error.code === "EACCES";
      reject(
        taken
          ? new PortError(`端口 ${port} 不能用，应换一个：请把环境变量 PORT 设为别的数，例如 8081，再运行一次`)
          : error,
      );
    });
    server.listen(port, "127.0.0.1", () => {
      resolve(`http://localhost:${(server.address() as AddressInfo).port}${basePath}`);
    });
  });
}
