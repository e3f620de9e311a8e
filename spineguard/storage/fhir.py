"""Readings as doctors' programs exchange them: a FHIR R4 Bundle of body heights. `docs/readings-fhir.md`."""

import re
from collections.abc import Iterator
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any
from uuid import UUID, uuid5

import msgspec

from spineguard.core.reading import HeightHistory, Reading, Tallest, Where
from spineguard.storage.readings_csv import as_centimetres

NAMES = UUID("6f1f4c0e-6d0a-5f0e-9d55-0c9d3a0b8f11")
"""Ours: what is made from an id with it is the same each time, so nothing is taken in twice."""

LOINC = "http://loinc.org"
BODY_HEIGHT = {"system": LOINC, "code": "8302-2", "display": "Body height"}
MEASURED = {"system": LOINC, "code": "3137-7", "display": "Body height Measured"}
STATED = {"system": LOINC, "code": "3138-5", "display": "Body height Stated"}

PROFILE = "http://hl7.org/fhir/StructureDefinition/bodyheight"
VITAL_SIGNS = {
    "system": "http://terminology.hl7.org/CodeSystem/observation-category",
    "code": "vital-signs",
    "display": "Vital Signs",
}

BY_THE_PERSON = "Entered by the person, not by a clinician."
NOT_STRAIGHT = "The person could not stand straight."
TALLEST_REMEMBERED = "The most the person was ever tall, as they say. When that was is not known."
FURTHEST_ZONE = 14 * 60
"""Minutes: FHIR knows no zone further from UTC."""

_UNSAYABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff]")
"""Letters that FHIR does not allow, and halves of letters."""


def written(history: HeightHistory, made: datetime) -> bytes:
    """The bundle as JSON; `made` is the moment it is written."""
    # decimals go out as the digits they are: 160.73 and never 160.72999
    text = msgspec.json.Encoder(decimal_format="number").encode(bundle(history, made))
    return msgspec.json.format(text, indent=2) + b"\n"


def bundle(history: HeightHistory, made: datetime) -> dict[str, Any]:
    """A collection with one Patient without a name and one Observation a reading, oldest first."""
    patient = _patient_id(history)
    resources = [
        (patient, {"resourceType": "Patient", "identifier": [_identifier(patient)]}),
        *_observations(history, f"urn:uuid:{patient}"),
    ]
    return {
        "resourceType": "Bundle",
        "type": "collection",
        "timestamp": _instant(made),
        "entry": [{"fullUrl": f"urn:uuid:{name}", "resource": resource} for name, resource in resources],
    }


def _observations(history: HeightHistory, patient: str) -> Iterator[tuple[UUID, dict[str, Any]]]:
    tallest = history.tallest
    if tallest is not None and tallest.measurement is not None:
        name = uuid5(NAMES, f"tallest {patient}")
        yield name, _of_tallest(tallest, tallest.measurement.tenths, name, patient)
    for reading in history.in_order():
        name = _uuid(reading.id)
        yield name, _of_reading(reading, name, patient)


def _of_reading(reading: Reading, name: UUID, patient: str) -> dict[str, Any]:
    return {
        **_head(name, STATED if reading.where is Where.REMEMBERED else MEASURED, patient),
        **_effective(reading),
        "issued": _instant(reading.entered),
        **_performer(reading, patient),
        "valueQuantity": _quantity(as_centimetres(reading.mean())),
        "note": [{"text": text} for text in _notes(reading)],
        "method": {"text": _method(reading)},
    }


def _of_tallest(tallest: Tallest, tenths: int, name: UUID, patient: str) -> dict[str, Any]:
    return {
        **_head(name, STATED, patient),
        # an end without a beginning: at some time before the person was asked
        "effectivePeriod": {"end": tallest.entered.date().isoformat()},
        "issued": _instant(tallest.entered),
        "performer": [{"reference": patient}],
        "valueQuantity": _quantity(as_centimetres(tenths)),
        "note": [{"text": BY_THE_PERSON}, {"text": TALLEST_REMEMBERED}],
        "method": {"text": "As the person remembers it."},
    }


def _head(name: UUID, kind: dict[str, str], patient: str) -> dict[str, Any]:
    return {
        "resourceType": "Observation",
        "meta": {"profile": [PROFILE]},
        "identifier": [_identifier(name)],
        "status": "final",
        "category": [{"coding": [VITAL_SIGNS]}],
        "code": {"coding": [BODY_HEIGHT, kind], "text": "Body height"},
        "subject": {"reference": patient},
    }


def _effective(reading: Reading) -> dict[str, str]:
    """The day, and the time where its zone is known too: FHIR has no time of day without one."""
    ahead = reading.minutes_ahead
    if reading.time is None or ahead is None or abs(ahead) > FURTHEST_ZONE:
        return {"effectiveDateTime": reading.day.isoformat()}
    hours, minutes = divmod(abs(ahead), 60)
    zone = f"{'-' if ahead < 0 else '+'}{hours:02}:{minutes:02}"
    clock = reading.time.replace(tzinfo=None).isoformat("seconds")
    return {"effectiveDateTime": f"{reading.day.isoformat()}T{clock}{zone}"}


def _performer(reading: Reading, patient: str) -> dict[str, Any]:
    if reading.where is not Where.CLINIC:
        return {"performer": [{"reference": patient}]}
    place = _sayable(reading.place)
    return {"performer": [{"display": place}]} if place else {}


def _method(reading: Reading) -> str:
    how = {
        Where.CLINIC: "Measured at a clinic or office, as told by the person",
        Where.HOME: "Measured at home by the person",
        Where.REMEMBERED: "As the person remembers it",
    }[reading.where]
    heights = [f"{as_centimetres(each.tenths)} cm" for each in reading.measurements]
    if len(heights) == 1:
        return f"{how}; 1 measurement."
    return f"{how}; mean of {len(heights)} measurements: {', '.join(heights)}."


def _notes(reading: Reading) -> Iterator[str]:
    yield BY_THE_PERSON
    if reading.stooped:
        yield NOT_STRAIGHT
    if reading.time is not None and "T" not in _effective(reading)["effectiveDateTime"]:
        yield f"Time of day: {reading.time.isoformat('minutes')}, where the person was."
    if remark := _sayable(reading.remark):
        yield remark


def _quantity(centimetres: str) -> dict[str, Any]:
    return {
        "value": Decimal(centimetres),
        "unit": "cm",
        "system": "http://unitsofmeasure.org",
        "code": "cm",
    }


def _patient_id(history: HeightHistory) -> UUID:
    """The same for all that one person writes out, as long as what they entered first is there."""
    if history.readings:
        first = min(history.readings, key=lambda reading: (reading.entered, reading.id))
        return uuid5(NAMES, f"patient {_uuid(first.id)}")
    return uuid5(NAMES, f"patient {history.tallest and history.tallest.entered.isoformat()}")


def _uuid(name: str) -> UUID:
    try:
        return UUID(hex=name)
    except ValueError:
        return uuid5(NAMES, name.encode("utf-8", "backslashreplace").decode())


def _identifier(name: UUID) -> dict[str, str]:
    return {"system": "urn:ietf:rfc:3986", "value": f"urn:uuid:{name}"}


def _instant(moment: datetime) -> str:
    try:
        moment = moment.astimezone(UTC)
    except OverflowError:  # within a day of year 1 or 9999, where only a slip of a pen can be
        moment = moment.replace(tzinfo=UTC)
    return moment.isoformat(timespec="seconds").replace("+00:00", "Z")


def _sayable(text: str) -> str:
    return _UNSAYABLE.sub("\ufffd", text).strip()
