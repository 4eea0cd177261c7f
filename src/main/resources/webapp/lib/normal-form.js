/** Numbers and names in their one way of writing, as the server compares and keeps them. */

/** A blank, a control, a mark of direction or joining, a filler: there without being seen. */
const UNSEEN = /[\u{16FE4}\p{Cc}\p{Cf}\p{Z}\p{Default_Ignorable_Code_Point}\uFFFC\u2800\u{1D159}]/gu;
const DASHES = /[\p{Pd}\u2212\u207B\u208B\u02D7\u2043\u23AF\u2500\u2501\u2796\u30FC\uFF70]/gu;

const seen = text => text.normalize('NFKC').replace(UNSEEN, '');

/** @returns {string} a number of digits alone: blanks and dashes only group it */
export const number = text => seen(text).replace(DASHES, '').normalize('NFKC');

/** @returns {string} a name or a number with letters: without blanks, every dash a hyphen, in capitals */
export const name = text => seen(text).replace(DASHES, '-').toUpperCase().normalize('NFKC');

/** The forms as form files call them. */
export const forms = {number, name};
