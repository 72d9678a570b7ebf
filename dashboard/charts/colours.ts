// The colours of every chart, from the design: series in this order and no more than four, the rest greys.

export const SERIES = ["#12436D", "#28A197", "#801650", "#F46A25"] as const;
export const FOCUS = SERIES[0];
export const CONTEXT = "#BFBFBF";
export const INK = "#0b0c0c";
export const QUIET_INK = "#505a5f";
export const RULE = "#d8dcde";
export const TOLERANCE = "#e6ebf0";
export const SWING = "#f0f2f4";
export const PAPER = "#ffffff";

/** Named for pictures, which carry no style sheet with them. */
export const FONT = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif";
