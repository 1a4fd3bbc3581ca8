// Knows how many pages somebody opened and what they weighed on the wire, with all that came with them.

/** Begins to count what this page is sent; what it returns says how many pages were shown, and how many bytes were received. */
export async function scale(page) {
  const sum = { pages: 0, bytes: 0 };
  page.on("framenavigated", (frame) => (sum.pages += frame === page.mainFrame() ? 1 : 0));
  const session = await page.context().newCDPSession(page);
  session.on("Network.loadingFinished", ({ encodedDataLength }) => (sum.bytes += encodedDataLength));
  session.on("Network.requestWillBeSent", ({ redirectResponse }) => (sum.bytes += redirectResponse?.encodedDataLength ?? 0));
  await session.send("Network.enable");
  return sum;
}
