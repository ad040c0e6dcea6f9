// The editor: CodeMirror, in a shadow root, where its styles are constructed sheets. A policy that forbids
// inline styles allows those.
import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { json } from "@codemirror/lang-json";
import { bracketMatching, foldGutter, foldKeymap, HighlightStyle, indentOnInput, syntaxHighlighting } from "@codemirror/language";
import { lintGutter, lintKeymap, setDiagnostics } from "@codemirror/lint";
import { highlightSelectionMatches, search, searchKeymap } from "@codemirror/search";
import { Annotation, EditorState } from "@codemirror/state";
import { drawSelection, EditorView, highlightActiveLine, highlightActiveLineGutter, keymap, lineNumbers } from "@codemirror/view";
import { tags } from "@lezer/highlight";

/** The severities of a finding, as the editor calls them. */
const SEVERITIES = { error: "error", warning: "warning", information: "info" };

const theme = EditorView.theme({
  "&": { blockSize: "100%", fontSize: "13px", color: "inherit", background: "transparent" },
  "&.cm-focused": { outline: "none" },
  ".cm-scroller": { fontFamily: 'ui-monospace, "SF Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace', lineHeight: "1.55" },
  ".cm-content": { caretColor: "currentColor", paddingBlock: "10px" },
  ".cm-cursor": { borderInlineStartColor: "currentColor" },
  ".cm-gutters": { background: "transparent", color: "light-dark(#6b655c, #9a958c)", border: "0" },
  ".cm-activeLine, .cm-activeLineGutter": { background: "light-dark(#1b1a180a, #ffffff0a)" },
  "&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground": { background: "light-dark(#d5e3f3, #2f4560)" },
  ".cm-tooltip, .cm-panels": { background: "light-dark(#ffffff, #25272c)", color: "inherit", borderColor: "light-dark(#ddd6c9, #3a3c42)" },
  ".cm-tooltip": { maxInlineSize: "32em" },
  ".cm-textfield, .cm-button": { background: "transparent", backgroundImage: "none", color: "inherit", border: "1px solid light-dark(#8c857a, #7d7a74)" },
  ".cm-foldPlaceholder": { background: "transparent", color: "inherit", borderColor: "light-dark(#ddd6c9, #3a3c42)" },
  ".cm-lintRange-info": { backgroundImage: "none", textDecoration: "underline dotted light-dark(#5c574f, #aba69c)" },
});

const colours = HighlightStyle.define([
  { tag: tags.propertyName, color: "light-dark(#1a4f8b, #9cc3f2)" },
  { tag: tags.string, color: "light-dark(#3d5a2a, #b5d19a)" },
  { tag: [tags.number, tags.bool, tags.null], color: "light-dark(#9a2a12, #f0a184)" },
  { tag: [tags.punctuation, tags.separator, tags.brace, tags.squareBracket], color: "light-dark(#5c574f, #aba69c)" },
]);

/** A change that the page makes itself, and need not be told of. */
const isOurs = Annotation.define();

/**
 * Writes over what is selected. Left to itself, Chromium keeps the look of what was there in a style
 * attribute, which a policy against inline styles refuses, and says so.
 */
const writeOver = EditorView.domEventHandlers({
  beforeinput({ inputType, data, isComposing }, view) {
    if (inputType !== "insertText" || isComposing || data === null || view.state.selection.main.empty) return false;
    view.dispatch(view.state.replaceSelection(data), { userEvent: "input.type", scrollIntoView: true });
    return true;
  },
});

/** Puts an editor into `host`; `onChange` is given the text whenever somebody has changed it. */
export function createEditor(host, { label, onChange }) {
  const root = host.attachShadow({ mode: "open" });
  const extensions = [
    lineNumbers(), foldGutter(), lintGutter(), history(), drawSelection(), indentOnInput(), bracketMatching(),
    highlightActiveLine(), highlightActiveLineGutter(), highlightSelectionMatches(), search({ top: true }), json(),
    syntaxHighlighting(colours), theme, writeOver, EditorView.lineWrapping, EditorView.perLineTextDirection.of(true),
    EditorView.contentAttributes.of({ "aria-label": label, tabindex: "0", spellcheck: "false", autocorrect: "off", autocapitalize: "off", dir: "ltr" }),
    // Tab is left alone: it is how a keyboard leaves the editor.
    keymap.of([...searchKeymap, ...historyKeymap, ...foldKeymap, ...lintKeymap, ...defaultKeymap]),
    EditorView.updateListener.of(({ docChanged, state, transactions }) => {
      if (docChanged && !transactions.some((it) => it.annotation(isOurs))) onChange(state.doc.toString());
    }),
  ];
  const state = (doc) => EditorState.create({ doc, extensions });
  const view = new EditorView({ state: state(""), root, parent: root });

  return {
    /** Another document: what was done to the last one cannot be undone here. */
    open: (text) => view.setState(state(text)),
    /** Puts `text` in place of what is there, as one step that can be undone. */
    replace(text) {
      view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: text }, annotations: isOurs.of(true) });
    },
    /** Marks the findings in the text. */
    mark(findings) {
      const end = view.state.doc.length;
      const place = (at) => Math.min(at, end);
      const marks = findings.map(({ severity, message, hint, start, end: stop }) => ({
        from: place(start),
        to: place(stop),
        severity: SEVERITIES[severity],
        message: hint ? `${message}. ${hint}` : message,
      }));
      view.dispatch(setDiagnostics(view.state, marks));
    },
    /** Goes to a place in the text. */
    reveal({ start, end }) {
      const length = view.state.doc.length;
      const selection = { anchor: Math.min(start, length), head: Math.min(end, length) };
      view.dispatch({ selection, effects: EditorView.scrollIntoView(selection.anchor, { y: "center" }) });
      view.focus();
    },
    focus: () => view.focus(),
  };
}
