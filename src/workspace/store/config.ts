import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { UserError } from '../../user-error.ts';

/** What flags say that are not given: `config.json` in the workspace, a file of the owner's. */
export interface Config {
  lang?: 'en' | 'zh';
  /** Invitations in any seven days. */
  'per-week'?: number;
  /** The owner's own. */
  profile?: string;
  /** A folder of the owner's own templates; as an absolute path. */
  template?: string;
}

export const CONFIG = 'config.json';

export const configFile = (folder: string): string => join(folder, CONFIG);

const isText = (value: unknown) => typeof value === 'string' && value !== '';

const FITS: Record<keyof Config, (value: unknown) => boolean> = {
  lang: (value) => value === 'en' || value === 'zh',
  'per-week': (value) => Number.isInteger(value) && (value as number) >= 1 && (value as number) <= 1000,
  profile: (value) => isText(value) && /linkedin\.com\/in\/./i.test(value as string),
  template: isText,
};

const isKey = (key: string): key is keyof Config => Object.hasOwn(FITS, key);

/** Throws UserError config-broken, config-unknown-key, config-value (exit 2); nothing is configured where there is no file. */
export function readConfig(folder: string): Config {
  const config = parsed(folder);
  const file = configFile(folder);
  for (const [key, value] of Object.entries(config)) {
    if (!isKey(key))
      throw new UserError('config-unknown-key', { file, key, known: Object.keys(FITS).join(', ') }, 2);
    if (!FITS[key](value))
      throw new UserError('config-value', { file, key, value: JSON.stringify(value) }, 2);
  }
  const { template, ...rest } = config as Config;
  return template === undefined ? rest : { ...rest, template: resolve(folder, template) };
}

/** The language that is configured, where that can be read: whatever else is wrong is told in it. */
export function configuredLanguage(folder: string): Config['lang'] {
  try {
    const { lang } = parsed(folder);
    return FITS.lang(lang) ? (lang as Config['lang']) : undefined;
  } catch {
    return undefined;
  }
}

/** Is the file of this name there one for us? Another program may keep its own in the folder. */
export function hasConfig(folder: string): boolean {
  try {
    const keys = Object.keys(parsed(folder));
    return keys.length > 0 && keys.every(isKey);
  } catch {
    return false;
  }
}

function parsed(folder: string): Record<string, unknown> {
  const file = configFile(folder);
  if (!existsSync(file)) return {};
  let found: unknown;
  try {
    // Windows' editors put a mark at the beginning.
    found = JSON.parse(readFileSync(file, 'utf8').replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new UserError('config-broken', { file, message: (error as Error).message }, 2);
  }
  if (typeof found !== 'object' || found === null || Array.isArray(found))
    throw new UserError('config-broken', { file, message: '{…}' }, 2);
  return found as Record<string, unknown>;
}
