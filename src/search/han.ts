/** Does a text consist of Han characters only? */
export const isHan = (text: string): boolean => /^\p{Script=Han}+$/u.test(text);
