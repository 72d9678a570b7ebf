// What can be said of a field before the server is asked.

/** What is wrong with the field of a name. */
export type Fault = { name: string; text: string };

/** The server's own rule, said before it has to refuse. */
export const SHORTEST_PASSWORD = 12;
export const LONGEST_PASSWORD = 128;

/** Only what cannot be an address at all: the server knows which addresses there are. */
export function emailFault(name: string, typed: string): Fault[] {
  const email = typed.trim();
  if (email === "") return [{ name, text: "Enter your e-mail address" }];
  if (!/^[^\s@]+@[^\s@]+$/.test(email))
    return [{ name, text: "Enter an e-mail address in the correct format, like name@example.com" }];
  return [];
}

export function emptyFault(name: string, typed: string, text: string): Fault[] {
  return typed.trim() === "" ? [{ name, text }] : [];
}

/** Length alone is asked of a password. Its spaces count: nobody but its owner knows what they are there for. */
export function newPasswordFault(name: string, typed: string): Fault[] {
  if (typed === "") return [{ name, text: "Enter a new password" }];
  if (typed.length < SHORTEST_PASSWORD)
    return [{ name, text: `The new password must have ${SHORTEST_PASSWORD} characters or more` }];
  if (typed.length > LONGEST_PASSWORD)
    return [{ name, text: `The new password must have ${LONGEST_PASSWORD} characters or fewer` }];
  return [];
}

/** Codes are read with or without the spaces and the hyphens they are printed with. */
export function codeFault(name: string, typed: string, ofApp: boolean): Fault[] {
  const code = typed.replace(/[\s-]/g, "");
  if (code === "") return [{ name, text: ofApp ? "Enter the code from the app" : "Enter a backup code" }];
  if (ofApp && !/^\d{6}$/.test(code)) return [{ name, text: "The code from the app is 6 numbers" }];
  return [];
}
