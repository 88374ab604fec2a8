import os
from pathlib import Path, PurePath, PurePosixPath, PureWindowsPath

import pytest

from evaluator.errors import FileProblem
from evaluator.storage.places import refuse_shared_folder, shared_place

MOUNTS = r"""/dev/sda2 / ext4 rw 0 0
fileserver:/home /home nfs4 rw 0 0
/dev/sda3 /home/amina/local ext4 rw 0 0
//fileserver/team /mnt/team\040files cifs rw 0 0
broken line"""


@pytest.mark.parametrize(
    ("path", "place"),
    [
        (r"C:\Users\amina\AppData\Local\bid-evaluator", None),
        (r"\\?\C:\Users\amina\AppData\Local\bid-evaluator", None),
        (r"D:\profiles", None),
        (r"C:\Users\amina\onedriveless", None),
        (r"\\fileserver\team\profiles", "a network drive"),
        ("//fileserver/team/profiles", "a network drive"),
        (r"\\?\UNC\fileserver\team\profiles", "a network drive"),
        (r"\\.\unc\fileserver\team\profiles", "a network drive"),
        (r"C:\Users\amina\OneDrive\profiles", "a folder that OneDrive synchronises"),
        (r"C:\Users\amina\onedrive - NHS England\profiles", "a folder that OneDrive synchronises"),
        (r"C:\Users\amina\Work files\profiles", "a folder that OneDrive synchronises"),
        (r"C:\Users\amina\Dropbox\profiles", "a folder that Dropbox synchronises"),
    ],
)
def test_windows_paths_are_judged_by_where_they_lead(path: str, place: str | None) -> None:
    roots = [PureWindowsPath(r"c:\users\AMINA\work files")]
    assert shared_place(PureWindowsPath(path), onedrive_roots=roots) == place


@pytest.mark.parametrize(
    ("path", "place"),
    [
        ("/srv/profiles", None),
        ("/home/amina/local/profiles", None),
        ("/home/amina/profiles", "a network drive"),
        ("/mnt/team files/profiles", "a network drive"),
        ("/mnt/team", None),
        ("/Users/amina/Library/CloudStorage/OneDrive-NHS/profiles", "a folder that OneDrive synchronises"),
    ],
)
def test_other_paths_are_judged_by_what_is_mounted_nearest(path: str, place: str | None) -> None:
    assert shared_place(PurePosixPath(path), mounts=MOUNTS) == place


def test_without_a_mount_table_an_ordinary_path_is_ordinary() -> None:
    assert shared_place(PurePath("/srv/profiles")) is None


def test_a_folder_of_this_computer_is_accepted(tmp_path: Path) -> None:
    refuse_shared_folder(tmp_path)


def test_a_synchronised_folder_is_refused_with_the_next_step_even_behind_a_link(tmp_path: Path) -> None:
    synchronised = tmp_path / "OneDrive - Trust" / "evaluations"
    synchronised.mkdir(parents=True)
    (tmp_path / "mine").symlink_to(synchronised)
    for folder in (synchronised, tmp_path / "mine", synchronised / "not made yet"):
        with pytest.raises(FileProblem, match="lies on a folder that OneDrive synchronises") as refused:
            refuse_shared_folder(folder)
        assert "own disk" in refused.value.hint


def test_the_folder_that_windows_names_as_onedrive_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(os.environ, "OneDriveCommercial", str(tmp_path))
    with pytest.raises(FileProblem, match="OneDrive"):
        refuse_shared_folder(tmp_path / "profiles")
