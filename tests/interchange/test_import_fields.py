"""What a column of a spreadsheet can become, said in the reader's language."""

import pytest


@pytest.mark.parametrize(
    ("language", "title", "must"), [("en", "Title", "Must"), ("zh", "标题", "必须")], ids=["en", "zh"]
)
def test_fields_and_their_choices_are_named_in_the_readers_language(house, language, title, must):
    answer = house.api("product_manager", language).get(f"{house.path}/imports/fields")
    assert answer.status_code == 200
    fields = {field["name"]: field for field in answer.json()}
    assert fields["title"]["label"] == title
    assert fields["title"]["is_required"]
    assert fields["title"]["choices"] == {}
    assert fields["priority"]["choices"]["must"] == must
    assert set(fields["priority"]["choices"]) == {"must", "should", "could", "wont"}
