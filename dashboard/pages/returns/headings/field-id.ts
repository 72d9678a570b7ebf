// Where on the page a field of the form is.

/** @example fieldId("3 period") // "heading-3-period" */
export const fieldId = (key: string): string => `heading-${key.replaceAll(" ", "-")}`;
