//! Knows how an uploaded file is unpacked without trusting what it says about its size.

use super::TemplateFault;
use crate::render::package::Package;
use std::io::{Cursor, Read};
use zip::ZipArchive;

/// The largest template, in megabytes: packed, unpacked, and each of its parts.
pub(super) const PACKED: u64 = 10;
const UNPACKED: u64 = 60;
const PART: u64 = 30;
/// The most parts; the largest templates we know have two hundred.
const PARTS: usize = 2_000;
const MEGABYTE: u64 = 1_000_000;

/// The beginning of files in Microsoft's compound format: Word until 2003, and anything with a password.
const COMPOUND: &[u8] = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";

/// The parts of the file; bytes are counted as they come out.
pub(super) fn unpack(bytes: &[u8]) -> Result<Package, TemplateFault> {
    if bytes.len() as u64 > PACKED * MEGABYTE {
        return Err(TemplateFault::TooLarge { limit: PACKED });
    }
    if bytes.starts_with(COMPOUND) {
        return Err(TemplateFault::OldOrLocked);
    }
    let mut zip = ZipArchive::new(Cursor::new(bytes)).map_err(|_| TemplateFault::NotZip)?;
    if zip.len() > PARTS {
        return Err(TemplateFault::NotZip);
    }
    let mut package = Package::default();
    let mut left = UNPACKED * MEGABYTE;
    for index in 0..zip.len() {
        let file = zip.by_index(index).map_err(|_| TemplateFault::NotZip)?;
        let name = file.name().map_err(|_| TemplateFault::NotZip)?.into_owned();
        if file.is_dir() {
            continue;
        }
        let room = left.min(PART * MEGABYTE);
        let mut part = Vec::new();
        file.take(room + 1)
            .read_to_end(&mut part)
            .map_err(|_| TemplateFault::Malformed { part: name.clone() })?;
        if part.len() as u64 > room {
            return Err(TemplateFault::Unpacked { limit: UNPACKED });
        }
        left -= part.len() as u64;
        // Two parts of one name, or a name that leads out of the file, come from nobody's word processor.
        if package.get(&name).is_some() || name.split(['/', '\\']).any(|step| step == "..") {
            return Err(TemplateFault::Malformed { part: name });
        }
        package.put(&name, part);
    }
    Ok(package)
}
