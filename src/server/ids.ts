import { customAlphabet } from 'nanoid';
import type { Ids } from '../ports.ts';

const letters = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
/** Without 0, 1, I, O, i, l and o, which look alike. */
const clearLetters = '23456789ABCDEFGHJKMNPQRSTUVWXYZabcdefghjkmnpqrstuvwxyz';

/** From the system's own source of randomness: nothing about one tells anything about another. */
export const ids: Ids = { id: customAlphabet(letters, 16), code: customAlphabet(clearLetters, 10) };
