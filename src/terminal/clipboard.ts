/** Puts a text where the next paste takes it from; false where there is no clipboard, such as over ssh. */
export async function copyToClipboard(text: string): Promise<boolean> {
  const { default: clipboard } = await import('clipboardy');
  try {
    await clipboard.write(text);
    return true;
  } catch {
    return false;
  }
}
