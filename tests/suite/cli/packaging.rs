//! What operators install: a package that has everything in its place, and a service that is shut in.
#![cfg(unix)]

use super::root;
use std::os::unix::fs::PermissionsExt;
use std::process::{Command, Output};

/// What a program says, or none where this machine does not have it.
fn ask(program: &str, arguments: &[&str]) -> Option<Output> {
    let done = Command::new(program).args(arguments).current_dir(root()).output();
    if done.is_err() {
        eprintln!("{program} is missing: what it would tell was not tried");
    }
    done.ok()
}

#[test]
fn a_package_has_everything_in_its_place() {
    if ask("dpkg-deb", &["--version"]).is_none() {
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name).to_str().unwrap().to_owned();
    let program = path("program");
    std::fs::write(&program, "#!/bin/sh\necho amparo 9.8.7\n").unwrap();
    std::fs::set_permissions(&program, PermissionsExt::from_mode(0o755)).unwrap();
    let built = ask("sh", &["packaging/debian/build.sh", &program, &path("out")]).unwrap();
    assert!(built.status.success(), "{}", String::from_utf8_lossy(&built.stderr));
    let package = std::fs::read_dir(path("out")).unwrap().next().unwrap().unwrap().path();
    let name = package.file_name().unwrap().to_str().unwrap();
    assert!(name.starts_with("amparo_9.8.7_"), "{name}");
    let listed = ask("dpkg-deb", &["--contents", package.to_str().unwrap()]).unwrap();
    let listed = String::from_utf8(listed.stdout).unwrap();
    for (mode, file) in [
        ("drwxr-xr-x", " ./\n"),
        ("-rwxr-xr-x", " ./usr/bin/amparo\n"),
        ("-rw-r--r--", " ./usr/lib/systemd/system/amparo.service\n"),
        ("-rw-r-----", " ./etc/amparo/amparo.toml\n"),
        ("-rw-r--r--", " ./usr/share/doc/amparo/install.md\n"),
        ("-rw-r--r--", " ./usr/share/doc/amparo/settings.md\n"),
    ] {
        let is_there =
            listed.split_inclusive('\n').any(|line| line.starts_with(mode) && line.ends_with(file));
        assert!(is_there, "{mode}{file} is missing in\n{listed}");
    }
}

#[test]
fn the_service_is_shut_in() {
    let unit = "packaging/systemd/amparo.service";
    let arguments = ["security", "--offline=true", "--threshold=20", unit];
    let Some(judged) = ask("systemd-analyze", &arguments) else { return };
    assert!(judged.status.success(), "{}", String::from_utf8_lossy(&judged.stdout));
}
