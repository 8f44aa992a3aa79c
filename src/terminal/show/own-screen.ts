const enter = '\u001b[?1049h\u001b[H\u001b[2J';
const leave = '\u001b[?1049l';

/** Works on a screen of its own, as editors do: what stood in the terminal before is there again after, however it ends. */
export async function onOwnScreen<T>(work: () => Promise<T>): Promise<T> {
  const restore = () => process.stdout.write(leave);
  process.stdout.write(enter);
  process.once('exit', restore);
  try {
    return await work();
  } finally {
    process.off('exit', restore);
    restore();
  }
}
