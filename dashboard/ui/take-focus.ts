// For a control that comes back when what it had opened is closed: as its ref, it takes the focus once.
export const takeFocus = (element: HTMLElement | null): void => element?.focus();
