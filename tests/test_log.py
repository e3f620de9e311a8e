import logging
import sys

import pytest

from spineguard.log import catch_the_unexpected, logger, write_log_to


@pytest.fixture
def own_log(tmp_path):
    handlers, level, hook = list(logging.getLogger().handlers), logging.getLogger().level, sys.excepthook
    write_log_to(tmp_path / "new folder")
    yield tmp_path / "new folder" / "spineguard.log"
    for handler in set(logging.getLogger().handlers) - set(handlers):
        handler.close()
    logging.getLogger().handlers[:] = handlers
    logging.getLogger().setLevel(level)
    sys.excepthook = hook


def test_the_log_file_is_made_with_its_first_line(own_log):
    assert not own_log.parent.exists()
    logger("spineguard.test").error("the disk is full")
    assert "ERROR spineguard.test: the disk is full" in own_log.read_text("utf-8")


def test_an_unexpected_error_is_logged_whole_and_the_person_is_told(own_log, capsys):
    told = []
    catch_the_unexpected(lambda: told.append(True))
    try:
        raise ZeroDivisionError("a bug")
    except ZeroDivisionError as error:
        sys.excepthook(type(error), error, error.__traceback__)
    assert told == [True]
    assert "Traceback" in own_log.read_text("utf-8")
    assert "ZeroDivisionError: a bug" in own_log.read_text("utf-8")


def test_a_log_that_cannot_be_written_stops_nothing(own_log):
    own_log.parent.write_text("a file where the folder should be")
    logger("spineguard.test").error("nobody hears this")
    assert own_log.parent.read_text() == "a file where the folder should be"


def test_leaving_by_the_keyboard_is_not_an_error(own_log):
    told = []
    catch_the_unexpected(lambda: told.append(True))
    sys.excepthook(KeyboardInterrupt, KeyboardInterrupt(), None)
    assert told == []
