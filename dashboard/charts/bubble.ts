// The outline of a speech bubble: where an owner commented. Ten pixels wide, its point at 0 0.
export const BUBBLE =
  "M0 0 2.2-2.6H3.5A1.5 1.5 0 0 0 5-4.1V-7.5A1.5 1.5 0 0 0 3.5-9H-3.5A1.5 1.5 0 0 0-5-7.5V-4.1A1.5 1.5 0 0 0-3.5-2.6H-2.2Z";
