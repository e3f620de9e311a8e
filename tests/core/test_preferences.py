from spineguard.core.preferences import ChosenDose, Preferences


def test_the_first_day_has_calm_defaults():
    first = Preferences()
    assert (first.text_size, first.theme, first.goal, first.vertebrae) == (100, "system", 3, False)
    assert first.routine is None


def test_a_dose_never_chosen_is_no_wish_at_all():
    assert Preferences().dose_of("head-press") == ChosenDose(reps=None, hold=None, rest=None)


def test_choosing_one_dose_leaves_the_others_and_the_old_value():
    old = Preferences().with_dose("head-press", ChosenDose(reps=3))
    new = old.with_dose("standing-back-bend", ChosenDose(hold=1.5))
    assert new.dose_of("head-press") == ChosenDose(reps=3)
    assert new.dose_of("standing-back-bend") == ChosenDose(hold=1.5)
    assert "standing-back-bend" not in old.doses


def test_an_empty_wish_takes_the_old_one_away():
    chosen = Preferences().with_dose("head-press", ChosenDose(reps=3))
    assert chosen.with_dose("head-press", ChosenDose()).doses == {}
