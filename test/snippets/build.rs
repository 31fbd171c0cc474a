//! Writes `questions.rs`: one module per Markdown file of the guide, documented by that file.
//!
//! `SNIPPETS_CONTENT` names another guide folder; `SNIPPETS=pin,async-tokio` keeps the named
//! questions and categories (the file or folder name, with or without its number).

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, error::Error, fs, io};

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-env-changed=SNIPPETS_CONTENT");
    println!("cargo::rerun-if-env-changed=SNIPPETS");

    let root = match env::var_os("SNIPPETS_CONTENT").filter(|root| !root.is_empty()) {
        Some(root) => PathBuf::from(root),
        None => Path::new(env!("CARGO_MANIFEST_DIR")).join("../../content"),
    };
    let root = fs::canonicalize(&root).map_err(|e| format!("{}: {e}", root.display()))?;
    println!("cargo::rerun-if-changed={}", root.display());

    let wanted = env::var("SNIPPETS").unwrap_or_default();
    let wanted: Vec<&str> = wanted.split(',').filter(|name| !name.is_empty()).collect();
    let modules = modules(&root, &wanted)?;
    fs::write(
        Path::new(&env::var("OUT_DIR")?).join("questions.rs"),
        modules,
    )?;
    Ok(())
}

/// The Rust source of all modules: `c01_lifetimes::q02_pin` for `01-lifetimes/02-pin.md`.
fn modules(root: &Path, wanted: &[&str]) -> Result<String, Box<dyn Error>> {
    let mut source = String::new();
    for folder in entries(root)?.into_iter().filter(|path| is_category(path)) {
        writeln!(source, "pub mod c{} {{", ident(&folder))?;
        for file in entries(&folder)?.into_iter().filter(|path| is_page(path)) {
            if wanted.is_empty()
                || wanted
                    .iter()
                    .any(|name| named(&folder, name) || named(&file, name))
            {
                writeln!(
                    source,
                    "    #[doc = include_str!({file:?})]\n    pub mod q{} {{}}",
                    ident(&file)
                )?;
            }
        }
        source.push_str("}\n");
    }
    Ok(source)
}

fn entries(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut paths = fs::read_dir(folder)?
        .map(|entry| entry.map(|e| e.path()))
        .collect::<Result<Vec<_>, _>>()?;
    paths.sort();
    Ok(paths)
}

fn is_category(path: &Path) -> bool {
    path.is_dir() && !path.join("Cargo.toml").exists() && !is_private(path)
}

fn is_page(path: &Path) -> bool {
    path.is_file()
        && path.extension().is_some_and(|ext| ext == "md")
        && !is_private(path)
        && !stem(path).eq_ignore_ascii_case("readme")
}

fn is_private(path: &Path) -> bool {
    stem(path).starts_with(['_', '.'])
}

fn named(path: &Path, name: &str) -> bool {
    let stem = stem(path);
    stem == name
        || stem
            .trim_start_matches(|c: char| c.is_ascii_digit())
            .strip_prefix('-')
            == Some(name)
}

fn ident(path: &Path) -> String {
    stem(path)
        .chars()
        .map(|c| if c.is_ascii_alphanumeric() { c } else { '_' })
        .collect()
}

fn stem(path: &Path) -> String {
    path.file_stem()
        .unwrap_or_default()
        .to_string_lossy()
        .into_owned()
}
