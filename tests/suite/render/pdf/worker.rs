//! The process that prints: what it gives, what it may use, how it fails, and that it ends with whoever asked.

use crate::render::pdf::set;
use crate::support::case::Case;
use amparo::render::paper::{PrintExtras, PrintLimits, Printer, RenderError};
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Duration;

fn printer(program: &str, time: Duration) -> Printer {
    Printer::new(PathBuf::from(program), PrintLimits { time, ..PrintLimits::default() })
}

#[tokio::test]
async fn a_worker_gives_the_same_file() {
    let mut document = Case::read("maravia").document();
    document.cover.subtitle = "\u{1f600}".to_owned();
    let printer = printer(env!("CARGO_BIN_EXE_amparo"), Duration::from_secs(60));
    let (one, two, three) =
        tokio::join!(printer.print(&document), printer.print(&document), printer.print(&document));
    let here = set(&document);
    assert!([one, two, three].into_iter().all(|there| there.unwrap() == here));
}

#[tokio::test]
async fn workers_that_fail_say_why() {
    let document = Case::read("maravia").document();
    let folder = tempfile::tempdir().unwrap();
    let script = |name: &str, body: &str| script(folder.path(), name, body);
    let slow = printer(&script("slow", "exec sleep 60"), Duration::from_secs(1)).print(&document).await;
    assert_eq!(slow, Err(RenderError::TimedOut { seconds: 1 }));
    let dead = printer(&script("dead", "echo no memory >&2; kill -9 $$"), Duration::from_secs(9))
        .print(&document)
        .await;
    assert!(dead.unwrap_err().to_string().contains("no memory"));
    let absent = printer("/no/such/program", Duration::from_secs(9)).print(&document).await;
    assert!(matches!(absent, Err(RenderError::Process { .. })));
}

#[tokio::test]
async fn a_worker_gets_no_more_memory_than_it_may_have() {
    let document = Case::read("maravia").document();
    let program = PathBuf::from(env!("CARGO_BIN_EXE_amparo"));
    // Too little to read the document, and too little to set it.
    for megabytes in [16, 160] {
        let limits = PrintLimits { memory: megabytes << 20, ..PrintLimits::default() };
        let refused = Printer::new(program.clone(), limits).print(&document).await.unwrap_err();
        assert_eq!(refused, RenderError::TooLarge { megabytes });
        assert!(refused.to_string().contains(&format!("more than {megabytes} MB of memory")), "{refused}");
    }
    // The limit is the worker's alone, and 2 GiB by default.
    let whole = Printer::new(program, PrintLimits::default()).print(&document).await.unwrap();
    assert!(whole.pages > 10);
    assert_eq!(PrintLimits::default().memory, 2 * 1024 * 1024 * 1024);
}

#[tokio::test]
async fn dropping_the_future_kills_the_worker() {
    let document = Case::read("maravia").document();
    let folder = tempfile::tempdir().unwrap();
    let told = folder.path().join("pid");
    let program = script(folder.path(), "endless", &format!("echo $$ > {}; exec sleep 600", told.display()));
    let printer = printer(&program, Duration::from_secs(600));
    let begun = async {
        loop {
            match fs::read_to_string(&told).unwrap_or_default().trim().parse::<u32>() {
                Ok(pid) => break pid,
                Err(_) => tokio::time::sleep(Duration::from_millis(10)).await,
            }
        }
    };
    let pid = tokio::select! {
        result = printer.print(&document) => panic!("the worker ended: {result:?}"),
        pid = begun => pid,
    };
    for _ in 0..500 {
        if is_gone(pid) {
            return;
        }
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
    panic!("worker {pid} still runs");
}

/// Whether a process has ended; one that nobody has asked about yet is a zombie.
fn is_gone(pid: u32) -> bool {
    let state = fs::read_to_string(format!("/proc/{pid}/stat")).unwrap_or_default();
    state.rsplit(')').next().is_none_or(|rest| matches!(rest.trim().chars().next(), None | Some('Z')))
}

/// A program that does what `body` says, in shell.
fn script(folder: &Path, name: &str, body: &str) -> String {
    use std::os::unix::fs::PermissionsExt;
    let path = folder.join(name);
    fs::write(&path, format!("#!/bin/sh\n{body}\n")).unwrap();
    fs::set_permissions(&path, fs::Permissions::from_mode(0o755)).unwrap();
    path.to_str().unwrap().to_owned()
}

#[test]
fn a_worker_refuses_what_is_no_document() {
    let mut child = Command::new(env!("CARGO_BIN_EXE_amparo"))
        .arg("render-worker")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all(b"{\"lang\": \"en\"}").unwrap();
    let output = child.wait_with_output().unwrap();
    assert!(!output.status.success() && output.stdout.is_empty());
    assert!(String::from_utf8_lossy(&output.stderr).contains("missing field `date`"));
}

#[tokio::test]
async fn a_worker_takes_the_style_it_is_given() {
    let document = Case::read("maravia").document();
    let printer = printer(env!("CARGO_BIN_EXE_amparo"), Duration::from_secs(60));
    let styled = |files: &[(&str, &str)]| {
        let style = files.iter().map(|(path, text)| ((*path).to_owned(), (*text).to_owned())).collect();
        PrintExtras { style, ..PrintExtras::default() }
    };
    let own =
        styled(&[("/strategy.typ", "#import \"own.typ\": *\n#words"), ("/own.typ", "#let words = [Ours]")]);
    assert_eq!(printer.print_with(&document, &own).await.unwrap().pages, 1);
    let broken = styled(&[("/blocks.typ", "#let a = 1\n#let b = nothing\n")]);
    let error = printer.print_with(&document, &broken).await.unwrap_err();
    assert!(error.to_string().contains("blocks.typ:2: unknown variable: nothing"), "{error}");
}

#[test]
fn draft_prints_in_the_style_of_its_folder() {
    let folder = tempfile::tempdir().unwrap();
    let style = folder.path().join("style/print");
    fs::create_dir_all(&style).unwrap();
    let draft = |content: &Path| {
        let out = folder.path().join("k.pdf");
        let arguments =
            ["draft", "tests/cases/ken.csv", "--country", "KEN", "--lang", "en", "--date", "2026-11-22"];
        let mut command = Command::new(env!("CARGO_BIN_EXE_amparo"));
        command.args(arguments).arg("--out").arg(out).arg("--content").arg(content);
        let output = command.current_dir(env!("CARGO_MANIFEST_DIR")).output().unwrap();
        let text = [output.stdout, output.stderr].concat();
        (output.status.code(), String::from_utf8(text).unwrap())
    };
    fs::write(style.join("strategy.typ"), "One page, and no more.").unwrap();
    let (code, said) = draft(folder.path());
    assert!(code == Some(0) && said.contains(": 1 page"), "{said}");
    fs::write(style.join("strategy.typ"), "\n#nothing").unwrap();
    let (code, said) = draft(folder.path());
    assert!(code == Some(3) && said.contains("strategy.typ:2: unknown variable: nothing"), "{said}");
    let (code, said) = draft(Path::new("nowhere"));
    assert!(code == Some(2) && said.contains("nowhere is no folder"), "{said}");
}
