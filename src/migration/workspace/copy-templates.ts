import { changeableTemplates, readTemplate } from '../../page/templates.ts';
import { writeOutput } from '../../workspace/outputs/outputs.ts';
import { changedOrAnothers } from '../../workspace/outputs/write-files.ts';

export interface CopiedTemplates {
  written: string[];
  /** Files of these names that are the owner's own, or were changed: left as they are. */
  kept: string[];
}

/**
 * Copies what messages and the page are made of, and what is to be known of each, into a folder of the owner's. Throws
 * UserError as `writeOutput`.
 */
export function copyTemplates(workspace: string, folder: string, language: 'en' | 'zh'): CopiedTemplates {
  const files = changeableTemplates(language);
  const kept = changedOrAnothers(
    folder,
    files.map(({ name }) => name),
  );
  const written = writeOutput(
    workspace,
    folder,
    files
      .filter(({ name }) => !kept.includes(name))
      .map(({ name, from }) => [name, () => readTemplate(from)] as const),
  );
  return { written, kept };
}
