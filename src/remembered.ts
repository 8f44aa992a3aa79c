/** The same function, working out each text once: names, companies and titles come again and again. */
export function remembered<Result>(work: (text: string) => Result): (text: string) => Result {
  const known = new Map<string, Result>();
  return (text) => {
    let result = known.get(text);
    if (result === undefined) {
      if (known.size >= mostRemembered) known.clear();
      result = work(text);
      known.set(text, result);
    }
    return result;
  };
}
const mostRemembered = 20_000;
