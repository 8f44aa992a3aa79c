import { createHash } from 'node:crypto';
import { Eta } from 'eta';

/**
 * Makes pages of our templates. `<%= %>` is the one way foreign text reaches HTML; `clean` is what happens to it before it
 * is escaped.
 */
export function newEta(clean: (text: string) => string): Eta {
  return new Eta({ autoTrim: false, escapeFunction: (value) => escapeHtml(clean(String(value))) });
}

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
}

/** JSON that no text inside can end: without `<` there is no `</script` and no `<!--`. */
export function scriptJson(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}

/** Lets nothing run or load but this style and this script, and what `also` says. */
export function contentPolicy(style: string, script: string, also: string[] = []): string {
  const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
  return [
    "default-src 'none'",
    `style-src ${hash(style)}`,
    `script-src ${hash(script)}`,
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
    ...also,
  ].join('; ');
}
