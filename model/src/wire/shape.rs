//! How the objects of the format are declared: once, for reading and for the schema.

use std::marker::PhantomData;

use super::Node;
use crate::parts::Parts;
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

/// An object of a document, opened: where it is, and what it holds.
pub(crate) struct Object<'a> {
    at: &'a Path<'a>,
    entries: &'a [(&'a str, Node<'a>)],
}

impl<'a> Object<'a> {
    /// Opens an object; reports what is no object, and what is none of its keys.
    pub(crate) fn open(
        reader: &mut Reader,
        at: &'a Path<'a>,
        node: &'a Node<'a>,
        keys: &[Key],
        strangers: Strangers,
    ) -> Option<Self> {
        let entries = reader.open(at, node, keys, strangers)?;
        Some(Self { at, entries })
    }

    /// What stands at a key. Of two entries with one key the last wins, and `null` is absent.
    #[inline(never)]
    fn find(&self, key: &str) -> Option<&'a Node<'a>> {
        let entry = self.entries.iter().rfind(|entry| entry.0 == key)?;
        match &entry.1 {
            Node::Null => None,
            node => Some(node),
        }
    }
}

/// One key of an object, and what stands there.
///
/// It is two addresses, and what is read goes straight to where it is kept: there are hundreds of
/// places that read a key, and each copy of a value would be code in every one of them.
pub(crate) struct Slot<'o, 'a, K> {
    object: &'o Object<'a>,
    key: &'static Key,
    kind: PhantomData<K>,
}

impl<K> Clone for Slot<'_, '_, K> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<K> Copy for Slot<'_, '_, K> {}

impl<'o, 'a, K> Slot<'o, 'a, K> {
    pub(crate) fn new(object: &'o Object<'a>, key: &'static Key) -> Self {
        Self {
            object,
            key,
            kind: PhantomData,
        }
    }

    /// Whether the key is absent, or `null`.
    pub(crate) fn is_absent(self) -> bool {
        self.node().is_none()
    }

    /// What stands there, unread.
    pub(crate) fn node(self) -> Option<&'a Node<'a>> {
        self.object.find(self.key.name)
    }

    /// The key.
    pub(crate) fn key(self) -> &'static str {
        self.key.name
    }

    /// The path of the object.
    pub(crate) fn owner(self) -> &'o Path<'o> {
        self.object.at
    }

    /// The path of what stands there.
    pub(crate) fn path(self) -> Path<'o> {
        self.object.at.key(self.key.name)
    }

    /// What stands there; reports that it is missing where it is required.
    #[inline(never)]
    fn wanted(object: &Object<'a>, key: &Key, reader: &mut Reader) -> Option<&'a Node<'a>> {
        let node = object.find(key.name);
        if node.is_none() && key.required {
            reader.missing(object.at, key.name);
        }
        node
    }
}

impl<K: Kind> Slot<'_, '_, K> {
    /// Reads what stands there.
    #[inline(never)]
    pub(crate) fn get(self, reader: &mut Reader) -> Option<K::Out> {
        let node = Self::wanted(self.object, self.key, reader)?;
        K::read(reader, &self.path(), node)
    }

    /// Reads what stands there into `target`.
    #[inline(never)]
    pub(crate) fn put(self, reader: &mut Reader, target: &mut Option<K::Out>) {
        *target = self.get(reader);
    }

    /// Reads what stands there into `target`, which stays as it is where that is nothing.
    #[inline(never)]
    pub(crate) fn fill(self, reader: &mut Reader, target: &mut K::Out) -> Option<()> {
        *target = self.get(reader)?;
        Some(())
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

        #[doc = concat!("One [`", stringify!($name), "`], opened.")]
        pub(crate) struct $fields<'a>($crate::wire::Object<'a>);

        const _: () = {
        /// The place of each key among the others.
        #[expect(non_camel_case_types, reason = "these are the names of the methods")]
        enum Position { $($field,)+ }

        impl<'a> $fields<'a> {
            /// Opens an object; reports what is no object, and what is none of its keys.
            pub(crate) fn open(
                reader: &mut $crate::read::Reader,
                at: &'a $crate::read::Path<'a>,
                node: &'a $crate::wire::Node,
                strangers: $crate::wire::Strangers,
            ) -> Option<Self> {
                $crate::wire::Object::open(reader, at, node, $name::KEYS, strangers).map(Self)
            }

            $(
                $(#[doc = $key_doc])+
                pub(crate) fn $field(&self) -> $crate::wire::Slot<'_, 'a, $kind> {
                    $crate::wire::Slot::new(&self.0, &$name::KEYS[Position::$field as usize])
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
    /// The words, in the order of the values, as a message lists them.
    const NAMES: &'static str;
    /// The values.
    const VALUES: &'static [Self];
}

/// The words of a list such as "one, two".
pub(crate) fn listed(words: &'static str) -> impl Iterator<Item = &'static str> {
    Parts::of(words, b' ').map(|word| word.strip_suffix(',').unwrap_or(word))
}

/// Declares the words of a type.
macro_rules! words {
    ($($type:ty { $first:literal => $first_value:expr, $($name:literal => $value:expr,)+ })+) => {
        $(impl $crate::wire::Word for $type {
            const NAMES: &'static str = concat!($first, $(", ", $name,)+);
            const VALUES: &'static [Self] = &[$first_value, $($value,)+];
        })+
    };
}
pub(crate) use words;
