// Text without capitals and accents, for finding what somebody typed: "Zoë" is found by "zoe".
export const plainText = (text: string): string => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
