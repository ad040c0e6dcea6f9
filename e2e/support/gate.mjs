/** A gate that stays shut until it is opened. */
export function gate() {
  let open;
  const isOpen = new Promise((resolve) => (open = resolve));
  return { isOpen, open };
}
