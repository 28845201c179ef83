"""The cases that are served."""

import shutil

import pytest

from inquest.errors import CaseMissing
from tests.web.conftest import open_site


def test_one_case_is_the_front_page(riot):
    assert riot.get("/").headers["location"] == "/cases/riot"


def test_several_are_listed_with_what_they_hold(reading):
    rows = [" ".join(row.text(separator=" ").split()) for row in reading.get("/").css("tbody tr")]
    assert "A case 2 4 1 10 November 2018" in rows
    assert len(rows) == 4


def test_two_of_one_name_have_two_addresses(copied, tmp_path):
    one = copied()
    other = shutil.copytree(one, tmp_path / "elsewhere" / "riot")
    with open_site(one, other) as site:
        assert {"/cases/riot", "/cases/riot-2"} <= site.get("/").links()
        site.do("/cases/riot-2/rule", rule="gtd")
        assert "gtd" in site.get("/cases/riot-2/log").main
        assert "gtd" not in site.get("/cases/riot/log").main


@pytest.mark.parametrize("name", ["Хуҷанд", "a b'c\"d<e>&f", "...", "%2e%2e", "-"])
def test_any_name_of_a_folder_is_an_address(copied, name):
    folder = copied("riot").rename(copied("empty").parent / name)
    with open_site(folder) as site:
        page = site.follow(site.get("/"))
        assert page.status == 200
        assert site.get(f"{page.url}/log/export").status == 200


def test_a_broken_database_stands_beside_good_ones(copied):
    folder = copied().parent
    (folder / "broken").mkdir()
    (folder / "broken" / "inquest.db").write_bytes(b"no database at all" * 100)
    with open_site(folder) as site:
        page = site.get("/")
        assert page.status == 200
        assert "/cases/riot" in page.links()
        assert "broken" in page.css("p.wrong")[0].text()
        assert site.get("/cases/broken").status == 503
        assert site.get("/cases/riot").status == 200


def test_a_case_that_is_made_meanwhile_is_found(copied):
    folder = copied().parent
    with open_site(folder) as site:
        assert site.get("/cases/empty").status == 404
        copied("empty")
        assert site.get("/cases/empty").status == 200
        assert {"/cases/empty", "/cases/riot"} <= site.get("/").links()


def test_a_folder_that_is_gone_leaves_the_other_cases(copied, shelf):
    folder = copied().parent
    with open_site(folder, shelf / "empty") as site:
        site.get("/cases/riot")
        shutil.rmtree(folder)
        assert site.get("/").status == 200
        assert site.get("/cases/empty").status == 200


@pytest.mark.parametrize("name", ["../empty", "..%2fempty", "/etc", "riot%00", "riot/.."])
def test_no_name_leads_out_of_the_folder(copied, name):
    with open_site(copied().parent) as site:
        assert site.get(f"/cases/{name}").status in {404, 405}


def test_a_folder_without_a_case_is_refused(tmp_path):
    with pytest.raises(CaseMissing, match="inquest new"):
        open_site(tmp_path)
