/** As in the built program, what texts were read as is kept in the workspace: while tests run, the source is one and the same. */
globalThis.READING_ENGINE = 'tests';
