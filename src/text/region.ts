/** A place as WeChat shows it: from the country to the city, nothing twice, and no country's code where more is known. */
export function regionText(
  region: { country: string | null; province: string | null; city: string | null } | null | undefined,
): string {
  const within = [region?.province, region?.city];
  const country = /^[A-Z]{2}$/u.test(region?.country ?? '') && within.some(Boolean) ? '' : region?.country;
  return [...new Set([country, ...within])].filter(Boolean).join(' ');
}
