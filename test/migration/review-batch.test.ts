import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { importPaths } from '../../src/migration/import-exports.ts';
import { lookInto } from '../../src/migration/look.ts';
import { reviewBatch } from '../../src/migration/review-batch.ts';
import type { Group } from '../../src/review/groups.ts';
import { loadActs, setUndone } from '../../src/workspace/journal.ts';
import { openToWrite } from '../../src/workspace/open.ts';
import { tempFolder } from '../support/temp.ts';

const temp = tempFolder();
const samples = join(import.meta.dirname, '../../templates/sample-exports');
