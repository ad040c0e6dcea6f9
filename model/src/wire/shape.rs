//! How the objects of the format are declared: once, for reading and for the schema.

use std::marker::PhantomData;

use super::Node;
use crate::read::{Path, Reader};

/// What may stand somewhere in a document. The types that implement it are names only; no value of
/// them exists.
pub(crate) trait Kind {
    /// What it becomes.
    type Out;

    /// Reads a value that is not `null`, or reports why it cannot.
    fn read(reader: &mut Reader, at: &Path<'_>, node: &Node) -> Option<Self::Out>;
}

/// One key that an object may have.
pub(crate) struct Key {
    pub(crate) name: &'static str,
    /// Whether its absence is reported.
    pub(crate) required: bool,
}

/// One key of an object, and what stands there. It is two addresses, so it is passed by value: there
/// are hundreds of places that read one.
pub(crate) struct Slot<'a, K> {
    pub(crate) key: &'static Key,
    node: Option<&'a Node>,
    kind: PhantomData<K>,
}

impl<'a, K> Slot<'a, K> {
    pub(crate) fn new(key: &'static Key, node: Option<&'a Node>) -> Self {
        Self {
            key,
            node,
            kind: PhantomData,
        }
    }

    /// Whether the key is absent, or `null`.
    pub(crate) fn is_absent(&self) -> bool {
        self.node.is_none()
    }

    /// What stands there, unread.
    pub(crate) fn node(self) -> Option<&'a Node> {
        self.node
    }

    /// The key.
    pub(crate) fn key(self) -> &'static str {
        self.key.name
    }
}

impl<K: Kind> Slot<'_, K> {
    /// Reads what stands there. `at` is the path of the object.
    #[inline(never)]
    pub(crate) fn get(self, reader: &mut Reader, at: &Path<'_>) -> Option<K::Out> {
        match self.node {
            Some(node) => K::read(reader, &at.key(self.key.name), node),
            None => {
                if self.key.required {
                    reader.missing(at, self.key.name);
                }
                None
            }
        }
    }
}

/// What is said about the keys of an object that its shape does not have.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Strangers {
    /// They are reported.
    Reported,
    /// They are reported, except for those that every block has.
    OfBlock,
    /// Another shape looks after them.
    Ignored,
}

/// Declares an object of the format: a name for it, the struct of its keys, and under the feature
/// `schema` its JSON Schema. `required` after a key makes its absence a diagnostic.
macro_rules! shape {
    (
        $(#[doc = $doc:literal])+
        $name:ident, $fields:ident {
            $( $(#[doc = $key_doc:literal])+ $field:ident $key:literal $($required:ident)? : $kind:ty, )+
        }
    ) => {
        $(#[doc = $doc])+
        pub(crate) enum $name {}

        impl $name {
            pub(crate) const KEYS: &'static [$crate::wire::Key] = &[$($crate::wire::Key {
                name: $key,
                required: $crate::wire::shape::required!($($required)?),
            },)+];
        }

        #[doc = concat!("What stands at the keys of one [`", stringify!($name), "`].")]
        pub(crate) struct $fields<'a>([Option<&'a $crate::wire::Node>; $name::KEYS.len()]);

        const _: () = {
        /// The place of each key among the others.
        #[expect(non_camel_case_types, reason = "these are the names of the methods")]
        enum Position { $($field,)+ }

        impl<'a> $fields<'a> {
            /// Finds the keys of an object; reports what is no object, and what is no key.
            pub(crate) fn open(
                reader: &mut $crate::read::Reader,
                at: &$crate::read::Path<'_>,
                node: &'a $crate::wire::Node,
                strangers: $crate::wire::Strangers,
            ) -> Option<Self> {
                let mut slots = [None; $name::KEYS.len()];
                reader.open(at, node, $name::KEYS, strangers, &mut slots)?;
                Some(Self(slots))
            }

            $(
                $(#[doc = $key_doc])+
                pub(crate) fn $field(&self) -> $crate::wire::Slot<'a, $kind> {
                    $crate::wire::Slot::new(
                        &$name::KEYS[Position::$field as usize],
                        self.0[Position::$field as usize],
                    )
                }
            )+
        }
        };

        #[cfg(feature = "schema")]
        impl schemars::JsonSchema for $name {
            fn schema_name() -> std::borrow::Cow<'static, str> {
                stringify!($name).into()
            }

            fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
                let mut object = $crate::wire::schema::Object::new(&[$($doc,)+]);
                $(object.key(
                    $key,
                    &[$($key_doc,)+],
                    $crate::wire::shape::required!($($required)?),
                    generator.subschema_for::<$kind>(),
                );)+
                object.schema()
            }
        }
    };
}
pub(crate) use shape;

/// Whether a key of [`shape!`] is required.
macro_rules! required {
    () => {
        false
    };
    (required) => {
        true
    };
}
pub(crate) use required;

/// A closed set of words, each with the value it stands for.
pub(crate) trait Word: Copy + 'static {
    /// The words, in the order of the values.
    const NAMES: &'static [&'static str];
    /// The values.
    const VALUES: &'static [Self];
}

/// Declares the words of a type.
macro_rules! words {
    ($($type:ty { $($name:literal => $value:expr,)+ })+) => {
        $(impl $crate::wire::Word for $type {
            const NAMES: &'static [&'static str] = &[$($name,)+];
            const VALUES: &'static [Self] = &[$($value,)+];
        })+
    };
}
pub(crate) use words;
