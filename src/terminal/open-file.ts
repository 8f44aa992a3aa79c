/** Opens a file or a page with the program the desktop has for it; false where there is none. */
export async function openFile(target: string): Promise<boolean> {
  const { default: open } = await import('open');
  const opener = await open(target);
  opener.once('error', () => {});
  return opener.pid !== undefined;
}
