/** A file of search as the server has it → its bytes, opened. */
import { manifestPath } from "../../../src/search/manifest.ts";

/** Throws where the file cannot be had or is not what it was, and where the browser cannot open it. */
export async function fetchOpened(address: string): Promise<Uint8Array> {
  // The manifest stays at its address and must be the newest; all else is named after what it holds.
  const response = await fetch(address, { cache: address.endsWith(manifestPath) ? "no-cache" : "default" });
  if (!response.ok) throw new Error(address);
  const opened = response.body?.pipeThrough(new DecompressionStream("deflate"));
  return new Uint8Array(await new Response(opened).arrayBuffer());
}
