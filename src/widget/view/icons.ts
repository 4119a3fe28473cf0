// Line drawings in a 24 × 24 box.
export const ICONS = {
  close: 'M6 6l12 12M18 6L6 18',
  clear: 'M5 7h14M10 7V5h4v2M7 7l1 12h8l1-12M10.5 11v5M13.5 11v5',
  back: 'M15 5l-7 7 7 7',
  check: 'M5 12.5l4.5 4.5L19 7.5',
  silent: 'M12 3.5a8.5 8.5 0 1 0 0 17a8.5 8.5 0 1 0 0-17M6 6l12 12',
  warning: 'M12 4L2.8 20h18.4zM12 10v4.5M12 17v.6',
  outside: 'M9 6H5v13h13v-4M13 5h6v6M19 5l-9 9',
  copy: 'M9 9h10v11H9zM15 9V5H5v11h4',
  retry: 'M19 12a7 7 0 1 1-2.2-5.1M19 4v4h-4',
} as const;
