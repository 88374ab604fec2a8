"""Where live files may lie: on a disk of this computer, never on a network drive or in a synchronised folder.

SQLite's own list of ways to damage a database names both. Packages may travel through either; a profile may not lie
there. The judgement is pure; only `refuse_shared_folder` looks at this computer.
Source: sqlite.org/howtocorrupt.html sections 2 and 1.4; docs/SECURITY fault F6 and threat T16.
"""

import os
import sys
from collections.abc import Iterable
from pathlib import Path, PurePath, PureWindowsPath

from evaluator.errors import FileProblem
from evaluator.said import said

NETWORK = "a network drive"
_SYNCHRONISED = {
    "onedrive": "OneDrive",
    "dropbox": "Dropbox",
    "google drive": "Google Drive",
    "googledrive": "Google Drive",
    "iclouddrive": "iCloud",
    "icloud drive": "iCloud",
    "com~apple~clouddocs": "iCloud",
}
_NETWORK_FILE_SYSTEMS = {
    *("afs", "ceph", "cifs", "davfs", "fuse.davfs", "fuse.glusterfs", "fuse.gvfsd-fuse", "fuse.rclone", "fuse.sshfs"),
    *("glusterfs", "lustre", "ncpfs", "nfs", "nfs4", "smb3", "smbfs"),
}
_ONEDRIVE_VARIABLES = ("OneDrive", "OneDriveCommercial", "OneDriveConsumer")


def refuse_shared_folder(folder: Path) -> None:
    """Raises: FileProblem when live files would lie on a network drive or in a synchronised folder."""
    roots = [Path(os.environ[name]) for name in _ONEDRIVE_VARIABLES if os.environ.get(name)]
    for path in (folder.absolute(), folder.resolve()):
        place = shared_place(path, onedrive_roots=roots, mounts=_mounts())
        if place is None and _is_remote_drive(path.drive):
            place = NETWORK
        if place is not None:
            raise FileProblem(
                "{what} lies on {place}, where an open evaluation would be damaged.",
                hint="Choose a folder on this computer's own disk; only packages travel.",
                what=folder.name or folder,
                place=place,
            )


def shared_place(path: PurePath, *, onedrive_roots: Iterable[PurePath] = (), mounts: str = "") -> str | None:
    """Say what kind of shared place an absolute path lies in, such as "a network drive"; None for an ordinary one.

    `mounts` is the text of /proc/self/mounts where there is one.
    """
    if any(path.is_relative_to(root) for root in onedrive_roots):
        return said("a folder that OneDrive synchronises")
    for part in path.parts:
        for name, service in _SYNCHRONISED.items():
            if part.casefold() == name or part.casefold().startswith((f"{name} - ", f"{name}-")):
                return said("a folder that {service} synchronises", service=service)
    if isinstance(path, PureWindowsPath):
        return NETWORK if _is_unc(str(path)) else None
    return NETWORK if _file_system(path, mounts) in _NETWORK_FILE_SYSTEMS else None


def _is_unc(path: str) -> bool:
    if path.startswith(("\\\\?\\", "\\\\.\\")):
        return path[4:8].upper() == "UNC\\"
    return path.startswith("\\\\")


def _file_system(path: PurePath, mounts: str) -> str:
    """The type of the file system that is mounted nearest above the path."""
    nearest, found = -1, ""
    for line in mounts.splitlines():
        fields = line.split(" ")
        if len(fields) < 3:
            continue
        mounted_at = PurePath(fields[1].replace("\\040", " ").replace("\\134", "\\"))
        if path.is_relative_to(mounted_at) and len(mounted_at.parts) >= nearest:
            nearest, found = len(mounted_at.parts), fields[2]
    return found


def _mounts() -> str:
    table = Path("/proc/self/mounts")
    return table.read_text(encoding="utf-8", errors="replace") if table.exists() else ""


def _is_remote_drive(drive: str) -> bool:
    """Whether Windows says that a drive letter stands for a network folder. Source: GetDriveTypeW, DRIVE_REMOTE."""
    if sys.platform == "win32":
        import ctypes

        return bool(drive) and ctypes.windll.kernel32.GetDriveTypeW(f"{drive}\\") == 4
    return False
