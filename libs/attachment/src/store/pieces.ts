/** The same bytes in pieces of one size, the last one shorter; holds no more than a piece and what came last. */
export async function* inPieces(
  bytes: AsyncIterable<Buffer>,
  size: number,
): AsyncGenerator<Buffer, void, void> {
  let held: Buffer[] = [];
  let length = 0;
  for await (const more of bytes) {
    held.push(more);
    length += more.length;
    if (length < size) continue;
    let whole = Buffer.concat(held);
    for (; whole.length >= size; whole = whole.subarray(size)) yield whole.subarray(0, size);
    held = [whole];
    length = whole.length;
  }
  if (length > 0) yield Buffer.concat(held);
}
