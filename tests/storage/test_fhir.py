"""What doctors' programs get: judged by a model of FHIR that is not ours, and by the rules of the profile."""

import json
import re
from datetime import UTC, date, datetime, time
from typing import Any

import pytest
from fhir.resources.R4B.bundle import Bundle
from hypothesis import given, settings

from spineguard.core.reading import HeightHistory, Measurement, Reading, Tallest, Where
from spineguard.storage.fhir import bundle, written
from tests.readings import ENTERED, HISTORIES, reading

MADE = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)


def of(*readings: Reading, tallest: Tallest | None = None) -> str:
    return written(HeightHistory(readings=readings, tallest=tallest), MADE).decode()


def observations(text: str) -> list[dict[str, Any]]:
    resources = [entry["resource"] for entry in json.loads(text)["entry"]]
    return [resource for resource in resources if resource["resourceType"] == "Observation"]


def only(text: str) -> dict[str, Any]:
    (found,) = observations(text)
    return found


def codes(observation: dict[str, Any]) -> list[str]:
    return [coding["code"] for coding in observation["code"]["coding"]]


@settings(max_examples=60, deadline=None)
@given(HISTORIES)
def test_every_history_makes_a_bundle_that_the_model_of_fhir_accepts(history: HeightHistory) -> None:
    text = written(history, MADE)
    model = Bundle.model_validate_json(text)
    assert model.type == "collection"
    asked = history.tallest is not None and history.tallest.measurement is not None
    assert len(model.entry) == 1 + len(history.readings) + asked


@settings(max_examples=60, deadline=None)
@given(HISTORIES)
def test_every_observation_keeps_the_rules_of_the_body_height_profile(history: HeightHistory) -> None:
    document = json.loads(written(history, MADE), parse_float=str)
    patient, *entries = document["entry"]
    assert patient["resource"]["resourceType"] == "Patient"
    for entry in entries:
        observation = entry["resource"]
        assert observation["status"] == "final"
        (coding,) = observation["category"][0]["coding"]
        assert coding["system"] == "http://terminology.hl7.org/CodeSystem/observation-category"
        assert coding["code"] == "vital-signs"
        assert codes(observation)[0] == "8302-2"
        assert observation["subject"] == {"reference": patient["fullUrl"]}
        assert ("effectiveDateTime" in observation) != ("effectivePeriod" in observation)
        quantity = observation["valueQuantity"]
        assert quantity["system"] == "http://unitsofmeasure.org"
        assert (quantity["unit"], quantity["code"]) == ("cm", "cm")
        assert re.fullmatch(r"\d{2,3}\.\d{1,2}", quantity["value"])
        assert observation["note"][0]["text"] == "Entered by the person, not by a clinician."


def test_the_model_of_fhir_refuses_what_is_wrong() -> None:
    document = bundle(HeightHistory(readings=(reading(),)), MADE)
    document["entry"][1]["resource"]["effectiveDateTime"] = "4 March"
    with pytest.raises(ValueError, match="effectiveDateTime"):
        Bundle.model_validate(document)


@pytest.mark.parametrize(
    ("tenths", "value"),
    [
        ((16_073,), "160.73"),
        ((16_130,), "161.3"),
        ((16_100,), "161.0"),
        ((15_875,), "158.75"),
        ((16_130, 16_140, 16_130), "161.33"),  # 161.3333...
        ((16_130, 16_140, 16_140), "161.37"),  # 161.3666...
        ((16_130, 16_131), "161.31"),  # half up
        ((9_999,), "99.99"),
    ],
)
def test_the_height_is_an_exact_decimal_of_centimetres(tenths: tuple[int, ...], value: str) -> None:
    assert f'"value": {value},' in of(reading("a", date(2026, 3, 4), *tenths))


def test_what_was_measured_is_told_from_what_is_remembered() -> None:
    assert codes(only(of(reading(where=Where.HOME)))) == ["8302-2", "3137-7"]
    assert codes(only(of(reading(where=Where.CLINIC)))) == ["8302-2", "3137-7"]
    assert codes(only(of(reading(where=Where.REMEMBERED)))) == ["8302-2", "3138-5"]
    tallest = Tallest(entered=ENTERED, measurement=Measurement(tenths=16_800))
    assert codes(only(of(tallest=tallest))) == ["8302-2", "3138-5"]


@pytest.mark.parametrize(
    ("at", "ahead", "effective"),
    [
        (time(7, 30), 60, "2026-03-04T07:30:00+01:00"),
        (time(7, 30), -210, "2026-03-04T07:30:00-03:30"),
        (time(7, 30), 0, "2026-03-04T07:30:00+00:00"),
        (time(7, 30), None, "2026-03-04"),
        (None, 60, "2026-03-04"),
        (time(7, 30), 1_000, "2026-03-04"),
    ],
)
def test_the_time_of_day_is_there_where_its_zone_is_known(
    at: time | None, ahead: int | None, effective: str
) -> None:
    assert only(of(reading(at=at, ahead=ahead)))["effectiveDateTime"] == effective


def test_a_time_of_day_without_a_zone_stands_in_a_note() -> None:
    notes = [note["text"] for note in only(of(reading(at=time(7, 30))))["note"]]
    assert "Time of day: 07:30, where the person was." in notes


def test_the_tallest_height_was_at_some_time_before_the_person_was_asked() -> None:
    tallest = Tallest(entered=ENTERED, measurement=Measurement(tenths=16_800))
    assert only(of(tallest=tallest))["effectivePeriod"] == {"end": "2026-11-22"}
    assert observations(of(tallest=Tallest(entered=ENTERED))) == []


def test_how_it_was_measured_who_did_it_and_the_remark_go_along() -> None:
    home = only(of(reading("a", date(2026, 3, 4), 16_120, 16_130, remark="after a walk", stooped=True)))
    assert (
        home["method"]["text"]
        == "Measured at home by the person; mean of 2 measurements: 161.2 cm, 161.3 cm."
    )
    assert [note["text"] for note in home["note"]][1:] == [
        "The person could not stand straight.",
        "after a walk",
    ]
    assert home["performer"] == [home["subject"]]
    clinic = only(of(reading(where=Where.CLINIC, place="Dr. Meyer")))
    assert clinic["performer"] == [{"display": "Dr. Meyer"}]
    assert "performer" not in only(of(reading(where=Where.CLINIC)))


def test_the_same_readings_keep_their_names_from_one_export_to_the_next() -> None:
    earlier = json.loads(of(reading("a"), reading("b")))
    later = json.loads(of(reading("a"), reading("b"), reading("c")))
    assert earlier["entry"] == later["entry"][: len(earlier["entry"])]
    names = [entry["fullUrl"] for entry in later["entry"]]
    assert len(set(names)) == len(names) == 4


def test_two_people_are_two_patients() -> None:
    one, other = json.loads(of(reading("a"))), json.loads(of(reading("b")))
    assert one["entry"][0]["fullUrl"] != other["entry"][0]["fullUrl"]
