import { type Elsewhere, farewells } from '../../messages/announce.ts';
import type { Language } from '../../text/bilingual.ts';
import { UserError } from '../../user-error.ts';
import { writeOutput } from '../../workspace/outputs/outputs.ts';
import { readPeople } from '../look-into.ts';
import { messageMaker } from './message-templates.ts';
import { senderWith } from './own-profile.ts';

export interface Announcement {
  profile: string;
  /** `name` is that of the file without `.txt`: `moments.zh`. */
  texts: { name: string; language: Language; text: string }[];
  folder: string;
  files: string[];
}

export interface AnnounceOptions extends Elsewhere {
  /** The owner's profile, where not the one of the export. */
  profileUrl?: string | undefined;
  templates?: string | undefined;
}

const QR_FILE = 'profile-qr.png';

/**
 * Writes the farewell: a text for Moments and one for a chat, in both languages, and a QR code of the profile. Throws
 * UserError no-own-profile, no-templates, template-broken, report-not-writable (exit 2).
 */
export async function announce(
  folder: string,
  output: string,
  { profileUrl, templates, ...elsewhere }: AnnounceOptions,
): Promise<Announcement> {
  const sender = senderWith(readPeople(folder).owner, profileUrl);
  if (!sender.profileUrl) throw new UserError('no-own-profile', {}, 2);
  const drafts = farewells(sender, elsewhere);
  const message = messageMaker(
    drafts.map(({ template }) => template),
    templates,
  );
  const texts = drafts.map(({ name, language, template, values }) => {
    return { name, language, text: message(template, values) };
  });
  const { default: qrcode } = await import('qrcode');
  const picture = await qrcode.toBuffer(sender.profileUrl, { width: 600, margin: 4 });
  const files = writeOutput(folder, output, [
    ...texts.map(({ name, text }) => [`${name}.txt`, () => `${text}\n`] as const),
    [QR_FILE, () => picture] as const,
  ]);
  return {
    profile: sender.profileUrl,
    texts,
    folder: output,
    files,
  };
}
