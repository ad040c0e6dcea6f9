// The style sheet of the shipped viewer. It lies in the module as text, and peers get it as it is.

const FIRST = ".viewer{--av0:";
const LAST = "@media print{";

/** Takes the style sheet out of the module's bytes. */
export function sheetOf(module) {
  const start = module.indexOf(FIRST);
  if (start < 0) throw new Error("the module has no style sheet in it");
  // The sheet ends with its rules for paper; what follows in the module is no CSS.
  let depth = 0;
  let end = -1;
  let begins = start;
  for (let at = start; at < module.length; at += 1) {
    if (module[at] === 0x7b) depth += 1;
    if (module[at] !== 0x7d) continue;
    depth -= 1;
    if (depth < 0) break;
    if (depth > 0) continue;
    const rule = module.subarray(begins, at + 1).toString("latin1");
    if (!/^[\x20-\x7e\x80-\xff]+$/.test(rule) || rule.includes("\0")) break;
    if (rule.startsWith(LAST)) end = at + 1;
    begins = at + 1;
  }
  if (end < 0) throw new Error("the style sheet in the module has no end");
  return module.subarray(start, end).toString("utf8");
}
