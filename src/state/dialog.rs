//! Which quote's record is open, and what a press on a quote does.

/// The dialog of the quote records: one for all, so at most one record is open.
///
/// ```
/// use article_viewer::state::{Dialog, Pressed};
///
/// let mut dialog = Dialog::default();
/// dialog.pointer_down();
/// assert_eq!(dialog.pressed("a"), Pressed::Open);
/// dialog.open("a");
/// // The next press begins while the record is open; the browser closes it before the click comes.
/// dialog.pointer_down();
/// dialog.close();
/// assert_eq!(dialog.pressed("a"), Pressed::Nothing);
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Dialog {
    open: Option<String>,
    /// What was open when the pointer went down. The browser's light dismissal closes a pop-over
    /// between pointer-down and click, so a click on the opener of an open record would open it anew
    /// if only the state at the click were asked.
    open_at_pointer_down: Option<String>,
}

/// What a press on a quote does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pressed {
    /// Its record opens.
    Open,
    /// Its record is open: it closes.
    Close,
    /// The press has already closed it.
    Nothing,
}

impl Dialog {
    /// The id of the quote whose record is open.
    pub fn current(&self) -> Option<&str> {
        self.open.as_deref()
    }

    /// The pointer went down somewhere.
    pub fn pointer_down(&mut self) {
        self.open_at_pointer_down = self.open.clone();
    }

    /// A quote was clicked, tapped, or pressed by key.
    pub fn pressed(&mut self, id: &str) -> Pressed {
        let before = self.open_at_pointer_down.take();
        if self.open.as_deref() == Some(id) {
            Pressed::Close
        } else if self.open.is_none() && before.as_deref() == Some(id) {
            Pressed::Nothing
        } else {
            Pressed::Open
        }
    }

    /// The record of `id` was opened.
    pub fn open(&mut self, id: &str) {
        self.open = Some(id.to_owned());
    }

    /// The record was closed. Says which it was.
    pub fn close(&mut self) -> Option<String> {
        self.open.take()
    }
}

#[cfg(test)]
mod tests {
    use super::{Dialog, Pressed};

    /// Plays `steps` and compares what each press said: `v` pointer down, `c` the browser closes,
    /// `a`/`b` a press on that quote (which opens or closes it as it says).
    fn check(steps: &str, expected: &[Pressed]) {
        let mut dialog = Dialog::default();
        let mut said = Vec::new();
        for step in steps.chars() {
            match step {
                'v' => dialog.pointer_down(),
                'c' => drop(dialog.close()),
                id => {
                    let id = id.to_string();
                    let pressed = dialog.pressed(&id);
                    match pressed {
                        Pressed::Open => dialog.open(&id),
                        Pressed::Close => drop(dialog.close()),
                        Pressed::Nothing => {}
                    }
                    said.push(pressed);
                }
            }
        }
        assert_eq!(said, expected, "{steps}");
    }

    #[test]
    fn presses() {
        use Pressed::{Close, Nothing, Open};
        check("va", &[Open]);
        check("a", &[Open]);
        // By key: no pointer goes down, nothing is dismissed.
        check("aa", &[Open, Close]);
        check("aaa", &[Open, Close, Open]);
        // By pointer: the dismissal comes first.
        check("vavca", &[Open, Nothing]);
        check("vavcava", &[Open, Nothing, Open]);
        check("vavcb", &[Open, Open]);
        // A pointer that only dismissed leaves no trace for a later key.
        check("vavcvcaa", &[Open, Open, Close]);
    }
}
