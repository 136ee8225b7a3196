import { MOST_ROWS } from '../domain/list.js';

/** Largest file, in bytes. */
export const LARGEST_LIST = 52_428_800;

/** Most bytes that an XLSX file may unpack to. */
export const MOST_UNPACKED = 268_435_456;

/** Most rows that are read of a file: those of a list, and what may stand above and between them. */
export const MOST_READ = MOST_ROWS + 1000;
