//! The program as a stranger runs it. One binary, so that it is linked once.

mod check;
mod generated;
mod new;
mod render;
mod run;
mod sarif;
