/** Opens one page in the user's browser; false where there is none. */
export async function openPage(url: string): Promise<boolean> {
  const { default: open } = await import('open');
  try {
    const browser = await open(url);
    return await new Promise((resolve) => {
      browser.once('error', () => resolve(false));
      // The opener of a desktop without one says so at once.
      browser.once('exit', (code) => resolve(code === 0));
      setTimeout(() => resolve(true), 1000).unref();
    });
  } catch {
    return false;
  }
}
