"""`resources/voice/<language>.yaml`: what the voice says besides the words of the cards."""

from pathlib import Path
from typing import Any

import msgspec
import yaml

from spineguard.core.voice_words import VoiceWords, words_trouble
from spineguard.paths import resource_for_language

_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class VoiceWordsError(Exception):
    """The words of the voice cannot be read; the message says which file and what is wrong with it."""


def bundled_voice_words(language: str = "en") -> VoiceWords:
    """The words that come with the program, in the closest language there is. Raises VoiceWordsError."""
    return read_voice_words(resource_for_language("voice", language, ".yaml"))


def read_voice_words(path: Path) -> VoiceWords:
    """The words in one file. Raises VoiceWordsError when it is missing, broken or incomplete."""
    try:
        values = yaml.load(path.read_bytes().decode("utf-8-sig"), _TextLoader)
        words = msgspec.convert(values, VoiceWords)
    except FileNotFoundError:
        raise VoiceWordsError(f"{path.name}: the words of the voice are missing") from None
    except OSError as error:
        raise VoiceWordsError(f"{path.name}: {error.strerror or error}") from error
    except UnicodeDecodeError as error:
        raise VoiceWordsError(f"{path.name}: this is not UTF-8 text") from error
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        raise VoiceWordsError(f"{path.name}, line {line}: {error.problem}") from error
    except (yaml.YAMLError, msgspec.ValidationError, RecursionError) as error:
        raise VoiceWordsError(f"{path.name}: {error}") from error
    if trouble := words_trouble(words):
        raise VoiceWordsError(f"{path.name}: {trouble}")
    return words


class _TextLoader(_Loader):  # type: ignore[misc]
    """Every plain word stays the text that is written; YAML would make a truth value of "On"."""


_TextLoader.yaml_implicit_resolvers = {}
