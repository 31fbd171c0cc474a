//! Every question of the guide as a module, so that rustdoc runs its Rust fences.
#![doc(test(no_crate_inject, attr(allow(unused), deny(unfulfilled_lint_expectations))))]

include!(concat!(env!("OUT_DIR"), "/questions.rs"));
