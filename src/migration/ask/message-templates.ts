import { fill } from '../../messages/fill.ts';
import { inScript, type Script } from '../../messages/script.ts';
import { readTemplate, refuseWithoutTemplates } from '../../page/templates.ts';
import { UserError } from '../../user-error.ts';

/**
 * Makes messages from these templates of ours, or from those of the same names in the user's folder; Chinese
 * ones in the characters asked for. Throws UserError no-templates, template-broken (exit 2).
 */
export function messageMaker(names: string[], folder?: string) {
  if (folder !== undefined) refuseWithoutTemplates(folder, names);
  const read = new Map<string, string>();
  return (name: string, values: object, script: Script = 'simplified'): string => {
    const template = read.get(name) ?? readTemplate(name, folder);
    read.set(name, template);
    try {
      return fill(inScript(template, script), values);
    } catch (error) {
      if (folder === undefined) throw error;
      throw new UserError('template-broken', { folder, message: (error as Error).message }, 2);
    }
  };
}
