/** A place as WeChat shows it: from the country to the city, nothing twice. */
export function regionText(
  region: { country: string | null; province: string | null; city: string | null } | null | undefined,
): string {
  return [...new Set([region?.country, region?.province, region?.city])].filter(Boolean).join(' ');
}
