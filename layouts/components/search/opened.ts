/** A file of search as the server sends it → its bytes, opened. */

/** Throws where the file cannot be had or is not what it was, and where the browser cannot open it. */
export async function opened(file: Response): Promise<Uint8Array> {
  if (!file.ok) throw new Error(file.url);
  const bytes = file.body?.pipeThrough(new DecompressionStream("deflate"));
  return new Uint8Array(await new Response(bytes).arrayBuffer());
}
