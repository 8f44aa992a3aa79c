/** Where the built program starts: with oclif bundled in, Node reads one file instead of hundreds. */
export { execute } from '@oclif/core';
