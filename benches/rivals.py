#!/usr/bin/env python3
"""Renders the same strategy with Amparo and with what others would use, and prints time, memory, pages and ratios.

    python3 benches/rivals.py [--amparo target/release/amparo] [--input questionnaires/examples/ken.csv] [--country KEN]

The rivals get what a ministry could give them: the HTML, the Markdown or the Word file that Amparo itself wrote.
WeasyPrint comes from PyPI; pandoc, texlive-xetex, libreoffice-writer and chromium from Debian. One that is missing is
named and left out. Each runs as a process of its own, RUNS times; the median counts. Memory is the highest resident
size of the process and its children at any moment, read every 5 ms.
"""

import argparse
import pathlib
import shutil
import statistics
import subprocess
import sys
import tempfile
import threading
import time

RUNS = 3
DATE = "2026-11-25"


def main():
    asked = arguments()
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        own = lambda ending: amparo(asked, folder / f"strategy.{ending}")
        for ending in ("html", "md", "docx"):
            subprocess.run(own(ending), check=True, capture_output=True)
        pdf = lambda name: folder / f"{name}.pdf"
        rows = [
            ("Amparo (Typst)", own("pdf"), folder / "strategy.pdf"),
            ("WeasyPrint", python("-m", "weasyprint", folder / "strategy.html", pdf("weasy")), pdf("weasy")),
            ("pandoc + XeLaTeX", pandoc(folder / "strategy.md", pdf("latex")), pdf("latex")),
            ("LibreOffice, from Word", office(folder / "strategy.docx", folder), folder / "strategy.pdf"),
            ("Chromium print", chromium(folder / "strategy.html", pdf("chromium")), pdf("chromium")),
        ]
        report([measure(*row) for row in rows])


def arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    # Each run has a folder of its own to work in, where a path from here would lead nowhere.
    path = lambda words: str(pathlib.Path(words).resolve())
    parser.add_argument("--amparo", default="target/release/amparo", type=path)
    parser.add_argument("--input", default="questionnaires/examples/ken.csv", type=path)
    parser.add_argument("--country", default="KEN")
    return parser.parse_args()


def amparo(asked, out):
    words = ["draft", asked.input, "--country", asked.country, "--lang", "en", "--date", DATE, "--out", out]
    return [asked.amparo, *map(str, words)]


def python(*words):
    return [sys.executable, *map(str, words)]


def pandoc(source, out):
    words = ["pandoc", source, "--pdf-engine=xelatex", "--toc", "-V", "mainfont=Noto Sans", "-o", out]
    return [str(word) for word in words]


def office(source, folder):
    profile = f"-env:UserInstallation=file://{folder}/office"
    return ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder), str(source)]


def chromium(source, out):
    quiet = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run"]
    return ["chromium", *quiet, "--no-pdf-header-footer", f"--print-to-pdf={out}", f"file://{source}"]


def measure(name, command, out):
    """The median of RUNS runs, or why there is none."""
    if shutil.which(command[0]) is None:
        return name, None, f"{command[0]} is not installed"
    times, peaks = [], []
    for _ in range(RUNS):
        out.unlink(missing_ok=True)
        begun = time.monotonic()
        process = subprocess.Popen(command, cwd=out.parent, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
        watch = Watch(process.pid)
        said = process.communicate()[0].decode(errors="replace").strip()
        times.append(time.monotonic() - begun)
        peaks.append(watch.stop())
        if process.returncode != 0 or not out.exists():
            return name, None, said.splitlines()[-1][:200] if said else f"ended with {process.returncode}"
    return name, (statistics.median(times), max(peaks), pages(out), out.stat().st_size), ""


class Watch:
    """Reads the memory of a process and its children until stopped."""

    def __init__(self, pid):
        self.pid, self.peak, self.done = pid, 0, threading.Event()
        self.thread = threading.Thread(target=self.run)
        self.thread.start()

    def run(self):
        while not self.done.wait(0.005):
            self.peak = max(self.peak, sum(resident(pid) for pid in family(self.pid)))

    def stop(self):
        self.done.set()
        self.thread.join()
        return self.peak


def family(pid):
    found = [pid]
    for parent in found:
        try:
            threads = pathlib.Path(f"/proc/{parent}/task").iterdir()
            for thread in threads:
                found += [int(child) for child in (thread / "children").read_text().split()]
        except OSError:
            continue
    return found


def resident(pid):
    """Kilobytes in memory; 0 for a process that has ended."""
    try:
        lines = pathlib.Path(f"/proc/{pid}/status").read_text().splitlines()
    except OSError:
        return 0
    return next((int(line.split()[1]) for line in lines if line.startswith("VmRSS")), 0)


def pages(path):
    said = subprocess.run(["pdfinfo", str(path)], capture_output=True, text=True).stdout
    return next((int(line.split()[1]) for line in said.splitlines() if line.startswith("Pages")), 0)


def report(rows):
    base = next((figures for _, figures, _ in rows if figures), None)
    print(f"{'':24}{'seconds':>9}{'times':>8}{'peak MiB':>10}{'times':>8}{'pages':>7}{'KB':>7}")
    for name, figures, why in rows:
        if figures is None:
            print(f"{name:24}  {why}")
            continue
        seconds, peak, count, size = figures
        ratios = seconds / base[0], peak / base[1]
        print(f"{name:24}{seconds:9.2f}{ratios[0]:8.1f}{peak / 1024:10.0f}{ratios[1]:8.1f}{count:7}{size // 1024:7}")


if __name__ == "__main__":
    main()
