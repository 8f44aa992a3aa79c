/** The day (`YYYY-MM-DD`) it is, or was at a moment (ISO 8601), where the user lives. Only commands ask what time it is. */
export function localDay(at: string | Date = new Date()): string {
  const date = new Date(at);
  const two = (number: number) => String(number).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
