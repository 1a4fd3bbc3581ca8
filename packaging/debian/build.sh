#!/bin/sh
# Makes a package of Debian from a built program:
#   packaging/debian/build.sh target/release/amparo OUT-FOLDER
# The version is what the program says. Needs dpkg-deb; no root, and nothing from the network.
set -eu
program=$1
out=$2
here=$(cd "$(dirname "$0")/.." && pwd)
version=$("$program" --version | cut -d ' ' -f 2)
architecture=$(dpkg --print-architecture)
tree=$(mktemp -d)
chmod 0755 "$tree"
trap 'rm -rf "$tree"' EXIT

install -D -m 0755 "$program" "$tree/usr/bin/amparo"
install -D -m 0644 "$here/systemd/amparo.service" "$tree/usr/lib/systemd/system/amparo.service"
install -D -m 0640 "$here/amparo.toml" "$tree/etc/amparo/amparo.toml"
for page in "$here"/../docs/operate/*.md; do
    install -D -m 0644 "$page" "$tree/usr/share/doc/amparo/$(basename "$page")"
done
install -D -m 0644 "$here/../LICENSE" "$tree/usr/share/doc/amparo/copyright"
gzip -9 -n -c "$here/../CHANGELOG.md" > "$tree/usr/share/doc/amparo/changelog.gz"

install -d "$tree/DEBIAN"
for script in postinst prerm postrm; do
    install -m 0755 "$here/debian/$script" "$tree/DEBIAN/$script"
done
echo /etc/amparo/amparo.toml > "$tree/DEBIAN/conffiles"
cat > "$tree/DEBIAN/control" <<CONTROL
Package: amparo
Version: $version
Architecture: $architecture
Maintainer: whoever built it <root@localhost>
Section: web
Priority: optional
Depends: libc6 (>= 2.36), libgcc-s1, adduser
Recommends: ca-certificates, tzdata
Suggests: caddy | nginx, postgresql
Installed-Size: $(du -ks "$tree" | cut -f 1)
Description: from an assessment to a national child online protection strategy
 Amparo takes a country from a workshop that assesses how it protects
 children online to a draft strategy in which every fact names its source.
 One program serves the pages; a file or a PostgreSQL database keeps the rest.
CONTROL
mkdir -p "$out"
dpkg-deb --root-owner-group --build "$tree" "$out/amparo_${version}_${architecture}.deb"
