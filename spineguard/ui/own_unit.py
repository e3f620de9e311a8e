"""In which unit a person thinks of their height."""

from PySide6.QtCore import QLocale

from spineguard.core.length import Unit, unit_of
from spineguard.core.preferences import Preferences
from spineguard.ui.language import LANGUAGE


def own_unit(preferences: Preferences) -> Unit:
    """As chosen, or else as is usual in the person's country."""
    if preferences.unit is not None:
        return Unit(preferences.unit)
    return unit_of(QLocale.territoryToCode(LANGUAGE.locale.territory()))
