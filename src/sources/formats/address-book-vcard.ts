import { bridgeOf, fullNames, isWechatName, wechatIdsIn } from '../bridge.ts';
import type { InputFile, Reading, SourceFormat } from '../format.ts';
import { type Card, type CardProperty, isVcard, partsOf, readCards, textOf } from '../readers/vcard.ts';
import { RecordLog } from '../record-log.ts';

/** An address book as vCard, of a phone, Apple, Google, Outlook or Nextcloud. */
export const addressBookVcard: SourceFormat = {
  id: 'address-book-vcard',
  side: 'address-book',

  detect: (file) => isVcard(file.head),

  async read(file: InputFile): Promise<Reading> {
    const { encoding, cards, cut } = readCards(await file.bytes());
    const log = new RecordLog();
    function* records() {
      for (const [i, card] of cards.entries()) {
        const bridge = bridgeOf('address-book', knownOf(card));
        yield bridge ? log.bridge(i + 1, rawOf(card), bridge) : log.skip(i + 1, rawOf(card), 'no-name');
      }
      if (cut) yield log.skip(cards.length + 1, rawOf(cut), 'cut-card');
    }
    return {
      format: this.id,
      side: this.side,
      encoding,
      lineage: this.id,
      records: records(),
      warnings: () => log.warnings(),
    };
  },
};

const rawOf = (card: Card) => card.map(({ name, value }) => [name, value]);

function knownOf(card: Card) {
  const all = (name: string) => card.filter((property) => property.name === name);
  const texts = (name: string) => all(name).map(({ value }) => textOf(value).trim());
  const [family = '', given = '', middle = ''] = partsOf(all('N')[0]?.value ?? '');
  const notes = texts('NOTE');
  return {
    names: [
      ...texts('FN'),
      ...fullNames(given, middle, family),
      ...texts('NICKNAME').flatMap((text) => text.split(',')),
    ],
    emails: texts('EMAIL').map((text) => text.replace(/^mailto:/i, '')),
    phones: texts('TEL').map((text) => text.replace(/^tel:/i, '').replace(/;.*$/, '')),
    wechatIds: [...card.flatMap((property) => wechatIdOf(property, card)), ...notes.flatMap(wechatIdsIn)],
    profileUrls: [...texts('URL'), ...all('X-SOCIALPROFILE').flatMap(profileUrls)],
    company: partsOf(all('ORG')[0]?.value ?? '')[0] ?? null,
    title: texts('TITLE')[0] ?? null,
  };
}

const MESSENGERS = new Set(['IMPP', 'X-SOCIALPROFILE', 'X-IM']);

/**
 * The service is X-SERVICE-TYPE; without it the scheme, TYPE or the label of the same group; `x-apple` is how Apple
 * writes an address, never a service.
 */
function wechatIdOf(property: CardProperty, card: Card): string[] {
  const { name, parameters, value, group } = property;
  const text = textOf(value).trim();
  if (/^X-(WECHAT|WEIXIN)(-ID)?$/.test(name)) return [idOnly(text)];
  if (!MESSENGERS.has(name)) return [];
  const scheme = /^([a-z]+):/i.exec(text)?.[1] ?? '';
  const label = group && card.find((other) => other.group === group && other.name === 'X-ABLABEL')?.value;
  const services = parameters['X-SERVICE-TYPE'] ?? [scheme, ...(parameters.TYPE ?? []), label || ''];
  const user = parameters['X-USER']?.[0] ?? '';
  return services.some(isWechatName) ? [user || idOnly(text)] : [];
}

/** `x-apple:id`, `wechat:id`, `x-apple://com.apple.social.wechat?username=id`. */
function idOnly(text: string): string {
  const query = /[?&]username=([^&]+)/i.exec(text)?.[1];
  const id = query ?? text.replace(/^(x-apple|wechat|weixin|微信):(\/\/)?/i, '');
  try {
    return decodeURIComponent(id);
  } catch {
    return id;
  }
}

function profileUrls({ parameters, value }: CardProperty): string[] {
  const text = textOf(value);
  const linkedin = (parameters.TYPE ?? []).some((type) => /^linkedin$/i.test(type));
  if (!linkedin || /linkedin\.com/i.test(text)) return [text];
  const user = parameters['X-USER']?.[0];
  return user ? [`https://www.linkedin.com/in/${user}`] : [];
}
