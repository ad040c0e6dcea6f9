//! The tests of the article model, in one binary: a module for each concern.

mod address;
mod damage;
mod date;
mod limits;
mod metadata;
mod reading;
mod schema;
mod text;
mod views;
