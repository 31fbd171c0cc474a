//! Writes `questions.rs`: one module per Markdown file of the folder `SNIPPETS_PROGRAMS`, documented by that
//! file. The gate fills that folder from the guide; without it there is no module.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, error::Error, fs, io};

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-env-changed=SNIPPETS_PROGRAMS");
    let source = match env::var_os("SNIPPETS_PROGRAMS").filter(|root| !root.is_empty()) {
        Some(root) => modules(&PathBuf::from(root))?,
        None => String::new(),
    };
    fs::write(Path::new(&env::var("OUT_DIR")?).join("questions.rs"), source)?;
    Ok(())
}

/// The Rust source of all modules: `c01_lifetimes::q02_pin` for `01-lifetimes/02-pin.md`.
fn modules(root: &Path) -> Result<String, Box<dyn Error>> {
    let root = fs::canonicalize(root).map_err(|e| format!("{}: {e}", root.display()))?;
    println!("cargo::rerun-if-changed={}", root.display());
    let mut source = String::new();
    for folder in entries(&root)? {
        writeln!(source, "pub mod c{} {{", ident(&folder))?;
        for file in entries(&folder)? {
            let module = ident(&file);
            writeln!(source, "    #[doc = include_str!({file:?})]\n    pub mod q{module} {{}}")?;
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
