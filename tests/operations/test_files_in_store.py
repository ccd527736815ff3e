"""Files in a store that speaks S3: a real one over HTTP, with the routes, backups and the doctor in front of it."""

import base64
import datetime
import hashlib
import json
import urllib.error
import urllib.request
from collections.abc import Iterator
from typing import Any

import boto3
import pytest
from django.core.files.storage import storages
from django.test import Client, override_settings
from django.utils import timezone
from moto.server import ThreadedMotoServer

from harness.house import House
from planweave.archive.tables import lines_of
from planweave.kernel import files
from planweave.kernel.models import Job
from planweave.operations.checks import Place, growth
from planweave.site import settings as site_settings

pytestmark = pytest.mark.django_db
BUCKET = "planweave"


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    server = ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
    server.start()
    host, port = server.get_host_and_port()
    yield f"http://{host}:{port}"
    server.stop()


@pytest.fixture
def store(address: str, monkeypatch: pytest.MonkeyPatch) -> Iterator[Any]:
    monkeypatch.setenv("AWS_ACCESS_KEY_ID", "key")
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", "secret")
    monkeypatch.setenv("PLANWEAVE_FILES", f"s3://{BUCKET}/here?endpoint={address}&region=us-east-1")
    client = boto3.client("s3", endpoint_url=address, region_name="us-east-1")
    client.create_bucket(Bucket=BUCKET)
    with override_settings(STORAGES=site_settings.STORAGES | {"files": site_settings._files()}):
        yield client
    for one in client.list_objects_v2(Bucket=BUCKET).get("Contents", []):
        client.delete_object(Bucket=BUCKET, Key=one["Key"])
    client.delete_bucket(Bucket=BUCKET)


def names_in(client: Any) -> list[str]:
    return [one["Key"] for one in client.list_objects_v2(Bucket=BUCKET).get("Contents", [])]


def export(house: House) -> tuple[str, bytes]:
    """A document written to a file: its address and what comes back from it."""
    api = house.api("lead")
    made = api.post(
        f"{house.path}/documents", {"kind": "srs", "product": house.product.pk, "title": "Canary"}
    )
    assert made.status_code == 201, made.content
    asked = api.post(f"{house.path}/documents/{made.json()['key']}/exports", {"format": "md"})
    from planweave.kernel.jobs import run_job

    run_job.call(asked.json()["job"])
    result = Job.objects.get(pk=asked.json()["job"]).result
    path = f"{house.path}/documents/files/{result['file']}"
    answer = api.get(path)
    assert answer.status_code == 200
    return path, answer.content


def test_files_go_to_the_store_and_come_back_through_our_routes(
    house: House, store: Any, address: str
) -> None:
    path, content = export(house)
    [name] = names_in(store)
    assert name.startswith("here/files/")
    assert store.get_object(Bucket=BUCKET, Key=name)["Body"].read() == content
    # The row holds the object's name alone; the right is asked here, and the bucket gives nothing to strangers.
    [(model, _, _, kept)] = files.rows_in_store()
    assert (f"here/{kept.name}", len(kept.column) < 100) == (name, True)
    assert (house.api("guest").get(path).status_code, Client().get(f"/api/v1{path}").status_code) == (
        403,
        401,
    )
    with pytest.raises(urllib.error.HTTPError, match="403"):
        urllib.request.urlopen(f"{address}/{BUCKET}/{name}", timeout=5)
    # A backup's line holds the content, and is the same wherever it lies.
    [line] = lines_of(model)
    assert base64.b64encode(content).decode() in line
    assert files.move_all(into_store=False) == 1
    assert list(lines_of(model)) == [line]
    assert (house.api("lead").get(path).content, list(files.rows_in_store())) == (content, [])
    assert files.move_all(into_store=True) == 1
    assert (house.api("lead").get(path).content, len(list(files.rows_in_store()))) == (content, 1)
    # What no row names is removed after a day, not before.
    now = timezone.now()
    assert files.sweep(now=now) == 0
    assert len(names_in(store)) == 2
    assert files.sweep(now=now + datetime.timedelta(hours=23)) == 0
    assert files.sweep(now=now + datetime.timedelta(hours=25)) == 1
    assert house.api("lead").get(path).content == content


def test_content_that_looks_like_a_name_stays_content(house: House, store: Any) -> None:
    path, content = export(house)
    [(model, _, pk, kept)] = files.rows_in_store()
    row = model._base_manager.get(pk=pk)
    forged = kept.column
    row.content = files.in_row(forged)
    row.save(update_fields=["content"])
    assert house.api("lead").get(path).content == forged != content
    assert list(files.rows_in_store()) == []
    with override_settings(STORAGES=site_settings.STORAGES):
        row.content = forged
        row.save(update_fields=["content"])
        assert house.api("lead").get(path).content == forged


def test_a_store_that_is_gone_is_said_and_keeps_nothing(house: House, store: Any) -> None:
    path, _ = export(house)
    [name] = names_in(store)
    store.delete_object(Bucket=BUCKET, Key=name)
    lost = house.api("lead", "zh").get(path)
    assert (lost.status_code, lost.json()["code"]) == (503, "files_unreachable")
    store.delete_bucket(Bucket=BUCKET)
    with pytest.raises(files.Problem):
        files.stored(b"content")
    store.create_bucket(Bucket=BUCKET)


def test_the_doctor_names_what_is_wrong_with_the_bucket(
    house: House, store: Any, address: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Any
) -> None:
    place = Place(data=tmp_path)

    def found() -> list[str]:
        return [one.kind.code for one in growth.the_store_keeps_files(place)]

    assert found() == []
    assert names_in(store) == []
    store.put_bucket_acl(Bucket=BUCKET, ACL="public-read")
    open_to_all = {"ACL": "public-read"}
    with override_settings(
        STORAGES=site_settings.STORAGES
        | {"files": _with(object_parameters=open_to_all, default_acl="public-read")}
    ):
        assert found() == ["files_bucket_public"]
    with override_settings(STORAGES=site_settings.STORAGES | {"files": _with(bucket_name="another")}):
        assert found() == ["files_bucket_missing"]
    with override_settings(
        STORAGES=site_settings.STORAGES | {"files": _with(endpoint_url="http://127.0.0.1:1")}
    ):
        assert found() == ["files_store_unreachable"]
    denied = {
        "Effect": "Deny",
        "Principal": "*",
        "Action": "s3:GetObject",
        "Resource": f"arn:aws:s3:::{BUCKET}/*",
    }
    store.put_bucket_policy(
        Bucket=BUCKET, Policy=json.dumps({"Version": "2012-10-17", "Statement": [denied]})
    )
    [forbidden] = list(growth.the_store_keeps_files(place))
    assert (forbidden.kind.code, forbidden.facts["what"]) == ("files_bucket_forbidden", "read")
    store.delete_bucket_policy(Bucket=BUCKET)
    export(house)
    with override_settings(STORAGES=site_settings.STORAGES):
        assert found() == ["files_left_behind"]
    malformed = Place(data=tmp_path, environment={"PLANWEAVE_FILES": "https://bucket"})
    assert [one.kind.code for one in growth.files_have_a_place(malformed)] == ["files_malformed"]


def _with(**options: Any) -> dict[str, Any]:
    made: dict[str, Any] = site_settings._files() or {}
    return made | {"OPTIONS": made["OPTIONS"] | options}


def test_names_cannot_be_guessed(store: Any) -> None:
    names = {files.stored(b"the same").name for _ in range(3)}
    assert len(names) == 3
    assert not any(hashlib.sha256(b"the same").hexdigest() in name for name in names)
    assert storages["files"].exists(next(iter(names)))
