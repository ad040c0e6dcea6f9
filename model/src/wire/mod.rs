//! The shapes of the format.
/// The JSON Schema of the format.
#[cfg(feature = "schema")]
pub fn json_schema() -> serde_json::Value {
    serde_json::Value::Null
}
