/** A file of search as the server has it → its bytes, opened. */
/** Throws where the file cannot be had or is not what it was, and where the browser cannot open it. */
export async function fetchOpened(address: string, how?: RequestInit): Promise<Uint8Array> {
  const response = await fetch(address, how);
  if (!response.ok) throw new Error(address);
  const opened = response.body?.pipeThrough(new DecompressionStream("deflate"));
  return new Uint8Array(await new Response(opened).arrayBuffer());
}
